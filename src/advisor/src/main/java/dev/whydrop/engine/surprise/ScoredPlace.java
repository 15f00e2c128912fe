package dev.whydrop.engine.surprise;

import dev.whydrop.rules.Place;

/**
 * A place and what it has of a moment.
 *
 * @param score by how much the scope explains the cuts better than chance does: the logarithm of a ratio
 */
record ScoredPlace(Place place, int key, double score, int cut, NegativeBinomial chance) {}
