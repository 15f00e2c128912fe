package dev.whydrop.rules.sweep;

import dev.whydrop.rules.code.Meaning;

/**
 * Looks for places from which several streams are tried that never get on air.
 *
 * @param rule id of the rule that asks for it
 * @param meaning the meaning of their refusals
 * @param place what the tries have in common
 * @param longestGap seconds without a try that end a stretch
 * @param longestAbsence seconds after which a site that tried before is no longer taken to go on with it
 */
public record ProbeSweep(String rule, Meaning meaning, Place place, int longestGap, int longestAbsence)
        implements Sweep {}
