/** JSON of any shape, walked to its records and their fields, strict or loose. */
@NullMarked
package dev.whydrop.intake.internal.json;

import org.jspecify.annotations.NullMarked;
