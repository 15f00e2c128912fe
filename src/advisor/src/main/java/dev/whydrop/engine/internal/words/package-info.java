/** Findings and evidence in the words of a language. The sentences themselves are in {@code rules/advice}; what fills their gaps is here. */
@NullMarked
package dev.whydrop.engine.internal.words;

import org.jspecify.annotations.NullMarked;
