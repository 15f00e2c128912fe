/** What a written time means: its form, its zone and its precision, in one record and over all records of a source. */
@NullMarked
package dev.whydrop.intake.internal.time;

import org.jspecify.annotations.NullMarked;
