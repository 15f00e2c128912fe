package dev.whydrop.intake;

import dev.whydrop.model.TimePrecision;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of one source after another, each in the zone that it means, and tells afterwards what they were like. Not safe to share between
 * threads.
 */
final class SourceTimes {
    /** The console shows Beijing time, without saying so. */
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** The platform has no older records. */
    private static final Instant SINCE = Instant.parse("2010-01-01T00:00:00Z");

    /** Who says in which zone times are that are written without one. */
    enum Says {
        /** The user. */
        USER,
        /** The names of the API, which are UTC. */
        API,
        /** The headings of the console. */
        CONSOLE,
        /** Nobody. */
        NOBODY
    }

    /**
     * What the times of a source were like.
     *
     * @param zone the zone that times without one were read in; null when there were none
     * @param says who says so
     * @param precision how finely they tell
     */
    record Told(@Nullable ZoneId zone, Says says, TimePrecision precision) {}

    private final @Nullable ZoneId given;
    private Says says = Says.NOBODY;
    private ZoneId zone = ZoneOffset.UTC;
    private TimeReader usual;
    private @Nullable TimeReader later;
    private boolean changing;

    /** @param given the zone of times that are written without one; null to go by the source */
    SourceTimes(@Nullable ZoneId given) {
        this.given = given;
        this.usual = new TimeReader(given == null ? ZoneOffset.UTC : given);
        begin(Says.NOBODY);
    }

    /** Begins a source. */
    void begin(Says source) {
        says = given == null ? source : Says.USER;
        zone = given != null ? given : source == Says.CONSOLE ? BEIJING : ZoneOffset.UTC;
        usual = new TimeReader(zone);
        later = null;
        changing = zone.getRules().nextTransition(SINCE) != null;
    }

    /** {@return the time, as {@link TimeReader#millis(String)} does} */
    long millis(Value value) {
        return usual.millis(value);
    }

    /** {@return the later of the times it can stand for, where clocks were set back and showed it twice; else the only one} */
    long later(Value value) {
        if (later == null) {
            later = TimeReader.later(zone);
        }
        return later.millis(value);
    }

    /** Whether clocks of the zone are set back at times, and show some times twice. */
    boolean clocksChange() {
        return changing;
    }

    /** {@return what the times were like since the source began} */
    Told told() {
        return new Told(usual.neededZone() ? zone : null, says, usual.precision());
    }
}
