package dev.whydrop.intake.internal.time;

import dev.whydrop.intake.TimeReader;
import dev.whydrop.intake.internal.column.Heading;
import dev.whydrop.intake.internal.column.Wording;
import dev.whydrop.intake.internal.text.Utf8Slice;
import dev.whydrop.model.TimePrecision;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the times of a source in the zone that it means, and tells afterwards what they were like. Not safe to share between threads. */
public final class SourceTimes {
    /** The console shows Beijing time, without saying so. */
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** So many different times do not all fall on a whole minute by chance. */
    private static final int MANY_WHOLE_MINUTES = 30;

    /** The platform has no older records. */
    private static final Instant SINCE = Instant.parse("2010-01-01T00:00:00Z");

    /** Who says in which zone times are that are written without one. */
    public enum Says {
        /** The user. */
        USER,
        /** The names of the API, which are UTC. */
        API,
        /** The heading of the times itself, in words. */
        HEADING,
        /** The headings of the console, which does not say so. */
        CONSOLE,
        /** Nobody. */
        NOBODY
    }

    /**
     * What a source says of its times before they are read.
     *
     * @param start the zone of those of starts
     * @param end the zone of those of ends
     */
    public record Said(Says says, ZoneId start, ZoneId end) {
        public static final Said NOTHING = new Said(Says.NOBODY, ZoneOffset.UTC, ZoneOffset.UTC);

        /**
         * {@return what the titles of times say; where one names a zone and the other none, both are in it}
         *
         * @param start the title of starts; empty where there is none
         * @param end the title of ends
         * @param wording in whose words they are
         */
        public static Said of(String start, String end, Wording wording) {
            ZoneId ofStart = Heading.of(start).zone();
            ZoneId ofEnd = Heading.of(end).zone();
            ZoneId any = ofEnd == null ? ofStart : ofEnd;
            if (any != null) {
                return new Said(Says.HEADING, ofStart == null ? any : ofStart, any);
            }
            return switch (wording) {
                case ZH, JA -> new Said(Says.CONSOLE, BEIJING, BEIJING);
                case PLAIN, CALLBACK -> NOTHING;
            };
        }
    }

    /**
     * What the times of a source were like.
     *
     * @param zones those that times without one were read in, that of ends first; empty when there were none
     * @param says who says so
     * @param overruled what the source says itself, where the user says something
     * @param precision how finely they tell
     * @param mixed whether some tell more finely than others
     */
    public record Told(
            List<ZoneId> zones, Says says, @Nullable Said overruled, TimePrecision precision, boolean mixed) {
        public Told {
            zones = List.copyOf(zones);
        }
    }

    /**
     * What of the times of a source, or of a part of it, tells what they were like.
     *
     * @param given the zone the user says they are in; null where he says none
     * @param said what the source says
     * @param ends what those were like that the clock of ends read
     * @param starts the same of the clock of starts; null where that is the same clock
     */
    public record Seen(
            @Nullable ZoneId given,
            Said said,
            TimesSeen ends,
            @Nullable TimesSeen starts) {
        /** {@return what they were like together with those of the same source that stand behind them} */
        public Seen then(Seen next) {
            return new Seen(
                    given,
                    said,
                    ends.then(next.ends),
                    starts == null || next.starts == null ? null : starts.then(next.starts));
        }

        /** {@return what the times were like} */
        public Told told() {
            List<ZoneId> zones = new ArrayList<>();
            if (ends.withoutZone()) {
                zones.add(given == null ? said.end() : given);
            }
            if (starts != null && starts.withoutZone() && !zones.contains(said.start())) {
                zones.add(said.start());
            }
            boolean finer = ends.finer() || (starts != null && starts.finer());
            boolean coarse = ends.withoutSecond() || (starts != null && starts.withoutSecond());
            int whole = ends.wholeMinutes().size()
                    + (starts == null ? 0 : starts.wholeMinutes().size());
            boolean minute = coarse || (!finer && whole >= MANY_WHOLE_MINUTES);
            return new Told(
                    zones,
                    given == null ? said.says() : Says.USER,
                    given == null ? null : said,
                    minute ? TimePrecision.MINUTE : TimePrecision.SECOND,
                    minute && finer);
        }
    }

    /** Reads the times of one zone. */
    private static final class Clock {
        private final ZoneId zone;
        private final TimeReader usual;
        private final boolean changing;
        private @Nullable TimeReader later;

        Clock(ZoneId zone) {
            this.zone = zone;
            this.usual = new TimeReader(zone);
            this.changing = zone.getRules().nextTransition(SINCE) != null;
        }

        long later(Utf8Slice value) {
            if (later == null) {
                later = TimeReader.later(zone);
            }
            return later.millis(value);
        }
    }

    private final @Nullable ZoneId given;
    private final Said said;
    private final Clock starts;
    private final Clock ends;

    /**
     * @param given the zone of times that are written without one; null to go by the source
     * @param said what the source says
     */
    public SourceTimes(@Nullable ZoneId given, Said said) {
        this.given = given;
        this.said = said;
        this.ends = new Clock(given == null ? said.end() : given);
        this.starts = given != null || said.start().equals(said.end()) ? ends : new Clock(said.start());
    }

    /** {@return one for other times of the same source} */
    public SourceTimes another() {
        return new SourceTimes(given, said);
    }

    /** Counts what another one has read of the same source as read behind what this one has. */
    public void then(SourceTimes next) {
        ends.usual.then(next.ends.usual);
        if (starts != ends) {
            starts.usual.then(next.starts.usual);
        }
    }

    /** {@return the time of an end, as {@link TimeReader#millis(String)} does} */
    public long end(Utf8Slice value) {
        return ends.usual.millis(value);
    }

    /** {@return the time of a start, likewise} */
    public long start(Utf8Slice value) {
        return starts.usual.millis(value);
    }

    /** {@return the later of the times of an end it can stand for, where clocks were set back and showed it twice; else the only one} */
    public long laterEnd(Utf8Slice value) {
        return ends.later(value);
    }

    /** {@return the same of a start} */
    public long laterStart(Utf8Slice value) {
        return starts.later(value);
    }

    /** Whether clocks of the zone are set back at times, and show some times twice. */
    public boolean clocksChange() {
        return ends.changing || starts.changing;
    }

    /** {@return what the times were like} */
    public Told told() {
        return seen().told();
    }

    /** {@return what tells what the times were like} */
    public Seen seen() {
        return new Seen(given, said, ends.usual.seen(), starts == ends ? null : starts.usual.seen());
    }
}
