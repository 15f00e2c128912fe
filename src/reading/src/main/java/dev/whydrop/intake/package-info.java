/**
 * Reads disconnect records from outside. {@link dev.whydrop.intake.EventReader} is the front door; a record that cannot be used becomes a
 * {@link dev.whydrop.model.RejectedRecord}, input that cannot be read at all an {@link dev.whydrop.intake.IntakeException}.
 */
@NullMarked
package dev.whydrop.intake;

import org.jspecify.annotations.NullMarked;
