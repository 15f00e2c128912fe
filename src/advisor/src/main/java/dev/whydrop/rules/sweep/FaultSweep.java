package dev.whydrop.rules.sweep;

import dev.whydrop.rules.code.Meaning;

/**
 * Looks for a fault of the pushing software that begins on many streams within hours: short pushes that end by it again and again.
 *
 * @param rule id of the rule that asks for it
 * @param meaning the meaning of the ends
 * @param place what the streams have in common
 * @param shortSession seconds that a push may have lasted at most
 * @param turns such pushes of one stream that make a loop
 * @param turnsWithin seconds they must fall into
 * @param share the smallest share of such pushes among those of the stream in that time
 * @param within seconds in which the loops of the streams must begin
 */
public record FaultSweep(
        String rule,
        Meaning meaning,
        Place place,
        int shortSession,
        int turns,
        int turnsWithin,
        double share,
        int within)
        implements Sweep {}
