package dev.whydrop.rules.sweep;

import dev.whydrop.rules.code.Meaning;

/**
 * Looks for stretches of refusals that come from one state of a key, a domain, a service or the account.
 *
 * @param rule id of the rule that asks for it
 * @param meaning the meaning of the refusals
 * @param place what they have in common
 * @param longestGap seconds without such a refusal that end a stretch
 */
public record RefusalSweep(String rule, Meaning meaning, Place place, int longestGap) implements Sweep {}
