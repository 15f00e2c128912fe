/**
 * Reads an input in parts, in any places and order, for whoever has more of it than one process takes. {@link dev.whydrop.intake.part.Cutting} cuts files
 * into {@link dev.whydrop.intake.part.InputPart}s, {@link dev.whydrop.intake.part.PartReader} reads each, {@link dev.whydrop.intake.part.Settlement} decides
 * what only all of them together tell, and {@link dev.whydrop.intake.part.StreamIntake} puts together what the parts have of one stream. What comes out is
 * what {@link dev.whydrop.intake.EventReader} makes of the same files.
 */
@NullMarked
package dev.whydrop.intake.part;

import org.jspecify.annotations.NullMarked;
