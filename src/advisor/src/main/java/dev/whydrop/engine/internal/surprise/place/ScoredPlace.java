package dev.whydrop.engine.internal.surprise.place;

import dev.whydrop.engine.internal.surprise.NegativeBinomial;
import dev.whydrop.rules.sweep.Place;

/**
 * A place and what it has of a moment.
 *
 * @param score by how much the scope explains the cuts better than chance does: the logarithm of a ratio
 */
record ScoredPlace(Place place, int key, double score, int cut, NegativeBinomial chance) {}
