/** The columns of a record and the names that people, consoles and the API give them. */
@NullMarked
package dev.whydrop.intake.internal.column;

import org.jspecify.annotations.NullMarked;
