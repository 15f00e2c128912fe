/** Texts that are the same are kept once. */
@NullMarked
package dev.whydrop.intake.internal.interning;

import org.jspecify.annotations.NullMarked;
