package dev.whydrop.quality;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The stories whose answer is not right yet, by the kind of miss. A story that is right is taken off. */
enum KnownMiss {
    /** Chance becomes a route fault or a shared line. */
    A("prime-time-congestion"),
    /** A true swarm is waved through as harmless blips. */
    B("three-rings-one-small-block"),
    /** Critical on noise. */
    /** A security alarm on an ordinary switch. */
    D(),
    /** One cause, and one advice for each stream. */
    E("new-template-makes-frames-too-large"),
    /** The time off air counts the night. */
    F(),
    /** Clean goodbyes are called a crash. */
    G(),
    /** A single event is an advice. */
    H(),
    /** Surer than the records allow. */
    I(),
    /** The first step or the words do not fit the story. */
    J("ferry-leaves-the-pier"),
    /** The rank is wrong. */
    K(),
    /** Small ones. */
    L("caravan-loses-its-mast");

    private final Set<String> stories;

    KnownMiss(String... stories) {
        this.stories = Set.of(stories);
    }

    /** {@return the ids of the stories} */
    Set<String> stories() {
        return stories;
    }

    /** {@return the kind of miss of a story; empty for one that has to be right} */
    static Optional<KnownMiss> of(String story) {
        return Arrays.stream(values())
                .filter(kind -> kind.stories.contains(story))
                .findAny();
    }
}
