/** Texts that are the same are kept once, with what is secret in them masked before. */
@NullMarked
package dev.whydrop.intake.internal.interning;

import org.jspecify.annotations.NullMarked;
