/** Bytes and letters: which encoding a text is in, what of it is malformed, and how it is quoted in a message. */
@NullMarked
package dev.whydrop.intake.internal.text;

import org.jspecify.annotations.NullMarked;
