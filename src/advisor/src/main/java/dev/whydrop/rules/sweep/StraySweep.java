package dev.whydrop.rules.sweep;

import dev.whydrop.rules.code.Meaning;

/**
 * Looks for streams that never get on air and are tried from one site alone.
 *
 * @param rule id of the rule that asks for it
 * @param meaning the meaning of their refusals
 */
public record StraySweep(String rule, Meaning meaning) implements Sweep {
    @Override
    public Place place() {
        return Place.ADDRESS;
    }
}
