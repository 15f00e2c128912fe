package dev.whydrop.intake.internal.time;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.InputZone;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Phrase.FileName;
import dev.whydrop.model.TimePrecision;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;

/** What the times of all sources were like, and what is done about it when all are read. Not safe to share between threads. */
public final class TimesOfSources {
    /**
     * When the records of a source ended, in epoch milliseconds and in its order.
     *
     * @param count how many there are; the others say nothing where there is none
     */
    public record Ends(int count, long first, long last, long earliest, long latest) {
        public static final Ends NONE = new Ends(0, 0, 0, Long.MAX_VALUE, Long.MIN_VALUE);

        /** {@return when these records ended, from that one on; an object for each would be as large as the record} */
        public static Ends of(int from, int to, IntToLongFunction endOf) {
            if (from == to) {
                return NONE;
            }
            long earliest = Long.MAX_VALUE;
            long latest = Long.MIN_VALUE;
            for (int place = from; place < to; place++) {
                long end = endOf.applyAsLong(place);
                earliest = Math.min(earliest, end);
                latest = Math.max(latest, end);
            }
            return new Ends(to - from, endOf.applyAsLong(from), endOf.applyAsLong(to - 1), earliest, latest);
        }

        /** {@return the same with those behind them} */
        public Ends then(Ends next) {
            if (count == 0 || next.count == 0) {
                return count == 0 ? next : this;
            }
            return new Ends(
                    count + next.count,
                    first,
                    next.last,
                    Math.min(earliest, next.earliest),
                    Math.max(latest, next.latest));
        }

        /** Whether the newest stands first. */
        boolean newestFirst() {
            return first > last;
        }
    }

    /**
     * The records of one source.
     *
     * @param place of the source among all, from 0
     */
    public record Span(int place, String source, Ends ends, SourceTimes.Told told) {
        int size() {
            return ends.count();
        }

        /** Whether its times are in a zone that nobody has named. */
        boolean assumed() {
            return !told.zones().isEmpty()
                    && (told.says() == SourceTimes.Says.NOBODY || told.says() == SourceTimes.Says.CONSOLE);
        }

        /** Whether some of its times have no seconds. */
        boolean coarse() {
            return told.precision() == TimePrecision.MINUTE && size() > 0;
        }
    }

    /** Knows the records of a source. */
    @FunctionalInterface
    public interface Records {
        /** {@return its disconnects, in its order; asked for only where they may be the same as those of another source} */
        List<Disconnect> of(Span span);
    }

    /**
     * What is done about the times of a source.
     *
     * @param earlierMillis by how much they are moved
     * @param spread whether they are spread over their minutes
     * @param newestFirst whether its newest record stands first
     */
    public record Mending(long earlierMillis, boolean spread, boolean newestFirst) {
        /** Whether nothing is done. */
        public boolean none() {
            return earlierMillis == 0 && !spread;
        }

        /**
         * Does it.
         *
         * @param records of the source, in its order, all or all of some streams; changed in place
         */
        public void mend(List<Disconnect> records) {
            if (earlierMillis != 0) {
                records.replaceAll(this::moved);
            }
            if (spread) {
                CoarseTimes.spread(records, newestFirst);
            }
        }

        private Disconnect moved(Disconnect each) {
            long start =
                    each.startMillis() == Disconnect.UNKNOWN ? Disconnect.UNKNOWN : each.startMillis() - earlierMillis;
            return each.at(start, each.endMillis() - earlierMillis);
        }
    }

    private final List<Span> spans = new ArrayList<>();
    private final TreeSet<String> zones = new TreeSet<>();
    private boolean assumed;

    /** Takes the next source. */
    public void add(String source, Ends ends, SourceTimes.Told told) {
        spans.add(new Span(spans.size(), source, ends, told));
    }

    /** {@return what is to be done where the sources together tell more than each alone, and where times are coarse: one for each source, in order; notes it} */
    public List<Mending> settle(Records records, List<Phrase> notes) {
        long[] earlier = new long[spans.size()];
        boolean[] moved = new boolean[spans.size()];
        for (ShiftedExports.Shift shift : ShiftedExports.in(spans, records)) {
            note(shift, notes);
            if (shift.mended()) {
                int place = shift.moved().place();
                moved[place] = true;
                earlier[place] += shift.hours() * 3_600_000L;
                zones.add(meant(shift).getId());
            }
        }
        List<Mending> mendings = new ArrayList<>();
        for (Span span : spans) {
            int place = span.place();
            if (!moved[place]) {
                span.told().zones().forEach(zone -> zones.add(name(zone)));
                assumed |= span.assumed();
            }
            noteOverruled(span, span.ends().first() - earlier[place], notes);
            if (span.coarse()) {
                notes.add(Phrase.of(span.told().mixed() ? "note.some-seconds" : "note.no-seconds", file(span)));
            }
            mendings.add(new Mending(earlier[place], span.coarse(), span.ends().newestFirst()));
        }
        return mendings;
    }

    private void note(ShiftedExports.Shift shift, List<Phrase> notes) {
        String key = switch (shift.verdict()) {
            case MENDED -> "note.shift-mended";
            case NO_ZONE -> "note.shift-told";
            case UNSURE -> "note.shift-unsure";
            case NO_SECONDS -> "note.same-minutes";
        };
        notes.add(Phrase.of(
                key,
                file(shift.moved()),
                file(shift.other()),
                Math.abs(shift.hours()),
                shift.equal(),
                Math.min(shift.moved().size(), shift.other().size()),
                meant(shift).getId()));
    }

    /** {@return the offset that the moved times have, as the other source proves} */
    private static ZoneOffset meant(ShiftedExports.Shift shift) {
        List<ZoneId> zones = shift.moved().told().zones();
        int read = zones.isEmpty()
                ? 0
                : zones.get(0).getRules().getOffset(shift.moment()).getTotalSeconds();
        return ZoneOffset.ofTotalSeconds(read + shift.hours() * 3600);
    }

    /** Notes that the user names another zone than the source itself does. */
    private void noteOverruled(Span span, long firstEnd, List<Phrase> notes) {
        SourceTimes.Said said = span.told().overruled();
        if (said == null || span.size() == 0 || span.told().zones().isEmpty()) {
            return;
        }
        if (said.says() != SourceTimes.Says.CONSOLE && said.says() != SourceTimes.Says.HEADING) {
            return;
        }
        ZoneId read = span.told().zones().get(0);
        Instant moment = Instant.ofEpochMilli(firstEnd);
        if (!read.getRules().getOffset(moment).equals(said.end().getRules().getOffset(moment))) {
            String key = said.says() == SourceTimes.Says.CONSOLE ? "note.zone-console" : "note.zone-heading";
            notes.add(Phrase.of(key, file(span), name(read), name(said.end())));
        }
    }

    private static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.toString();
    }

    private static FileName file(Span span) {
        return new FileName(span.source());
    }

    public InputZone zone() {
        return new InputZone(List.copyOf(zones), assumed);
    }

    public TimePrecision precision() {
        return spans.stream().anyMatch(Span::coarse) ? TimePrecision.MINUTE : TimePrecision.SECOND;
    }
}
