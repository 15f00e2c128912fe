/** Where records come from: a file, a member of an archive, standard input or a text, opened once and looked at before it is read. */
@NullMarked
package dev.whydrop.intake.internal.source;

import org.jspecify.annotations.NullMarked;
