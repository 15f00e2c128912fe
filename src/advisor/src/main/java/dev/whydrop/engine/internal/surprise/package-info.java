/**
 * Tells a fault that hits many streams from chance, and where it sits. The hazard of every stream on air, summed over a scope and a window, says how
 * many cuts chance would give; what is far above it is a moment ({@code search}); of the scopes that hold the moment, the one that best says which streams
 * were cut and which were not is its place ({@code place}). Counts and times alone: what a moment means is for the rules to decide. Here is what both need:
 * who was on air, how often such streams are cut, and how likely a count is ({@code NegativeBinomial}).
 */
@NullMarked
package dev.whydrop.engine.internal.surprise;

import org.jspecify.annotations.NullMarked;
