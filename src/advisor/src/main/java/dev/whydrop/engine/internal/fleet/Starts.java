package dev.whydrop.engine.internal.fleet;

import dev.whydrop.engine.internal.column.PlaceNumbers;
import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.engine.internal.log.TimeOrder;
import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.model.Disconnect;
import dev.whydrop.rules.sweep.Place;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When the streams of a log began to push, admitted or not. Safe to share between threads. */
final class Starts {
    private final PushColumns log;
    /** For each stream, in epoch milliseconds; later than any time where it never was. */
    private final long[] firstAdmitted;

    private final Set<String> domains = new HashSet<>();
    /** Each row of which a start is known, in order of starts; made when somebody asks, as most logs have little that is refused. */
    private int @Nullable [] inOrder;

    private final Map<Place, In> known = new EnumMap<>(Place.class);

    Starts(PushColumns log) {
        this.log = log;
        this.firstAdmitted = new long[log.streams()];
        Arrays.fill(firstAdmitted, Long.MAX_VALUE);
        for (int row = 0; row < log.rows(); row++) {
            if (log.admitted(row)) {
                int stream = log.stream(row);
                long at = log.start(row) == Disconnect.UNKNOWN ? log.end(row) : log.start(row);
                firstAdmitted[stream] = Math.min(firstAdmitted[stream], at);
            }
        }
        for (int stream = 0; stream < firstAdmitted.length; stream++) {
            if (firstAdmitted[stream] != Long.MAX_VALUE) {
                domains.add(log.id(stream).domain());
            }
        }
    }

    /** Whether a push of the stream is known to have been admitted before that moment. */
    boolean ranBefore(int stream, long moment) {
        return firstAdmitted[stream] < moment;
    }

    /** {@return the domains on which something is on air in the log} */
    Set<String> domains() {
        return domains;
    }

    /** {@return the starts in the places of that kind} */
    synchronized In in(Place place) {
        return known.computeIfAbsent(place, any -> new In(log, log.in(place), inOrder()));
    }

    private int[] inOrder() {
        int[] made = inOrder;
        if (made == null) {
            IntColumn rows = new IntColumn();
            for (int row = 0; row < log.rows(); row++) {
                if (log.tried(row) != Disconnect.UNKNOWN) {
                    rows.add(row);
                }
            }
            made = TimeOrder.of(rows, log::tried);
            inOrder = made;
        }
        return made;
    }

    /** The starts in each place of a kind. */
    static final class In {
        private final PushColumns log;
        /** Place by place, in order of time. */
        private final int[] rows;
        /** For each place where its rows end. */
        private final int[] ends;

        private In(PushColumns log, PlaceNumbers places, int[] inOrder) {
            this.log = log;
            this.rows = new int[inOrder.length];
            this.ends = new int[places.count()];
            for (int row : inOrder) {
                ends[places.of(row)]++;
            }
            int before = 0;
            for (int place = 0; place < ends.length; place++) {
                int count = ends[place];
                ends[place] = before;
                before += count;
            }
            for (int row : inOrder) {
                rows[ends[places.of(row)]++] = row;
            }
        }

        /** {@return the rows of the pushes that began in a place from one moment to another, both included, in order of time} */
        int[] within(int place, long from, long to) {
            int first = place == 0 ? 0 : ends[place - 1];
            int low = TimeOrder.first(rows, log::tried, from, first, ends[place]);
            int high = TimeOrder.first(rows, log::tried, to + 1, low, ends[place]);
            return Arrays.copyOfRange(rows, low, high);
        }
    }
}
