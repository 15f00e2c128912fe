package dev.whydrop.rules.sweep;

import dev.whydrop.rules.code.Meaning;

/**
 * Looks for streams that are dropped on request one after the other.
 *
 * @param rule id of the rule that asks for it
 * @param meaning the meaning of the ends
 * @param place what they have in common
 * @param longestGap seconds without such an end that end a stretch
 */
public record DropSweep(String rule, Meaning meaning, Place place, int longestGap) implements Sweep {}
