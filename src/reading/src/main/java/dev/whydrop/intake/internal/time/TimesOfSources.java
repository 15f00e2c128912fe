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

/** What the times of all sources were like, and what is done about it when all are read. Not safe to share between threads. */
public final class TimesOfSources {
    /**
     * The records of one source.
     *
     * @param from place of its first disconnect among all
     * @param to place behind its last
     */
    public record Span(String source, int from, int to, SourceTimes.Told told) {
        int size() {
            return to - from;
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

    private final List<Span> spans = new ArrayList<>();
    private final TreeSet<String> zones = new TreeSet<>();
    private boolean assumed;

    public void add(Span span) {
        spans.add(span);
    }

    /** Mends times where the sources together tell more than each alone, and spreads coarse ones; notes what it did. */
    public void settle(List<Disconnect> disconnects, List<Phrase> notes) {
        List<ShiftedExports.Shift> shifts = ShiftedExports.in(spans, disconnects);
        for (ShiftedExports.Shift shift : shifts) {
            note(shift, notes);
            if (shift.mended()) {
                move(disconnects, shift);
            }
        }
        for (Span span : spans) {
            boolean moved = shifts.stream()
                    .anyMatch(shift -> shift.mended() && shift.moved().equals(span));
            if (!moved) {
                span.told().zones().forEach(zone -> zones.add(name(zone)));
                assumed |= span.assumed();
            }
            noteOverruled(span, disconnects, notes);
            if (span.coarse()) {
                CoarseTimes.spread(disconnects.subList(span.from(), span.to()));
                notes.add(Phrase.of(span.told().mixed() ? "note.some-seconds" : "note.no-seconds", file(span)));
            }
        }
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

    private void move(List<Disconnect> disconnects, ShiftedExports.Shift shift) {
        long millis = shift.hours() * 3_600_000L;
        for (int i = shift.moved().from(); i < shift.moved().to(); i++) {
            Disconnect each = disconnects.get(i);
            long start = each.startMillis() == Disconnect.UNKNOWN ? Disconnect.UNKNOWN : each.startMillis() - millis;
            disconnects.set(i, each.at(start, each.endMillis() - millis));
        }
        zones.add(meant(shift).getId());
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
    private void noteOverruled(Span span, List<Disconnect> disconnects, List<Phrase> notes) {
        SourceTimes.Said said = span.told().overruled();
        if (said == null || span.size() == 0 || span.told().zones().isEmpty()) {
            return;
        }
        if (said.says() != SourceTimes.Says.CONSOLE && said.says() != SourceTimes.Says.HEADING) {
            return;
        }
        ZoneId read = span.told().zones().get(0);
        Instant moment = Instant.ofEpochMilli(disconnects.get(span.from()).endMillis());
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
