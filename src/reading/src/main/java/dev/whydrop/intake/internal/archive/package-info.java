/** What files are packed with, and the bytes within. */
@NullMarked
package dev.whydrop.intake.internal.archive;

import org.jspecify.annotations.NullMarked;
