package dev.whydrop.cloud;

import java.util.List;

/**
 * Something that the platform said.
 *
 * @param observation what it was
 * @param particulars what the sentence about it names, in its order: names and numbers, never a secret
 */
record Testimony(Observation observation, List<Object> particulars) {
    Testimony {
        particulars = List.copyOf(particulars);
    }

    static Testimony of(Observation observation, Object... particulars) {
        return new Testimony(observation, List.of(particulars));
    }
}
