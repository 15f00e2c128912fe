/**
 * Tells a fault that hits many streams from chance, and where it sits. The hazard of every stream on air, summed over a scope and a window, says
 * how many cuts chance would give; what is far above it is a moment; of the scopes that hold the moment the one that best says which streams were
 * cut and which were not is its place. Counts and times alone: what a moment means is for the rules to decide.
 */
@NullMarked
package dev.whydrop.engine.surprise;

import org.jspecify.annotations.NullMarked;

