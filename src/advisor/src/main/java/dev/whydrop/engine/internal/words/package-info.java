/** Findings and evidence in the words of a language. */
@NullMarked
package dev.whydrop.engine.internal.words;

import org.jspecify.annotations.NullMarked;
