/** The commands, one class each. {@code Whydrop} lists them; {@code Rehearsal} runs the usual ones for the archive of classes. */
@NullMarked
package dev.whydrop.cli.command;

import org.jspecify.annotations.NullMarked;
