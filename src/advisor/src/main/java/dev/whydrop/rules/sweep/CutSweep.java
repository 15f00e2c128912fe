package dev.whydrop.rules.sweep;

import dev.whydrop.rules.code.Meaning;

/**
 * Looks for streams that are cut together, more of them than chance allows.
 *
 * @param rule id of the rule that asks for it
 * @param cut the meaning of the ends that count as cuts
 * @param meant the meaning of the ends that count as planned
 * @param place what the streams have in common
 * @param fewest different streams, or sites where the place is wider than a site, below which nothing is looked at; 2 or more
 */
public record CutSweep(String rule, Meaning cut, Meaning meant, Place place, int fewest) implements Sweep {}
