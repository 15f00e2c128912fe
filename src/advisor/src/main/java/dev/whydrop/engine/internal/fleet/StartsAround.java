package dev.whydrop.engine.internal.fleet;

import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.engine.internal.domain.NearestDomain;
import dev.whydrop.engine.internal.numbers.Marks;
import dev.whydrop.rules.Refusals;
import dev.whydrop.rules.sweep.Place;

/** Counts which streams of a place started before, during and after refusals in it. One after the other: the sets are used again. */
final class StartsAround {
    private final PushColumns log;
    private final Starts starts;
    private final Strangers strangers;
    private final Place place;
    private final long hour;
    /** Streams that are refused where they belong. */
    private final Marks refused;
    /** Streams on which strangers are refused. */
    private final Marks tried;
    /** Streams that had been on air before the first refusal and were tried since, refused or not. */
    private final Marks ran;

    private final Marks placed;
    private final Marks unplaced;

    /** @param hour how long after its refusals a state is judged, in milliseconds */
    StartsAround(PushColumns log, Starts starts, Strangers strangers, Place place, long hour) {
        this.log = log;
        this.starts = starts;
        this.strangers = strangers;
        this.place = place;
        this.hour = hour;
        this.refused = new Marks(log.streams());
        this.tried = new Marks(log.streams());
        this.ran = new Marks(log.streams());
        this.placed = new Marks(log.streams());
        this.unplaced = new Marks(log.streams());
    }

    /**
     * {@return what was counted around these refusals}
     *
     * @param stretch their rows, all in one place, in order of time
     * @param near the domain that is spelt most like theirs
     */
    Refusals.Figures figures(int[] stretch, NearestDomain near) {
        long from = log.end(stretch[0]);
        long to = log.end(stretch[stretch.length - 1]);
        takeStreams(stretch, from);
        int ranBefore = ran.size();
        int unplacedNew = unplaced(stretch);
        int startedWell = 0;
        int othersMeanwhile = 0;
        int othersSince = 0;
        for (int row : starts.in(place).within(log.in(place).of(stretch[0]), from, to + hour)) {
            int stream = log.stream(row);
            boolean other = !refused.has(stream);
            boolean meanwhile = log.tried(row) <= to;
            boolean strange = other && !log.admitted(row) && tried.has(stream);
            if (!strange && starts.ranBefore(stream, from)) {
                ran.add(stream);
            }
            if (log.admitted(row) && log.tried(row) > from) {
                startedWell += meanwhile ? 1 : 0;
                othersMeanwhile += meanwhile && other ? 1 : 0;
                othersSince += other ? 1 : 0;
            }
        }
        return new Refusals.Figures(
                ranBefore,
                ran.size(),
                startedWell,
                othersMeanwhile,
                othersSince,
                unplacedNew,
                near.name(),
                near.letters());
    }

    private void takeStreams(int[] stretch, long from) {
        refused.clear();
        tried.clear();
        ran.clear();
        for (int row : stretch) {
            int stream = log.stream(row);
            if (strangers.sent(row)) {
                tried.add(stream);
            } else if (refused.add(stream) && starts.ranBefore(stream, from)) {
                ran.add(stream);
            }
        }
    }

    /** {@return how many streams that had not run are refused from unknown addresses only} */
    private int unplaced(int[] stretch) {
        placed.clear();
        unplaced.clear();
        for (int row : stretch) {
            if (log.addressKnown(row)) {
                placed.add(log.stream(row));
            }
        }
        for (int row : stretch) {
            int stream = log.stream(row);
            if (!ran.has(stream) && !placed.has(stream)) {
                unplaced.add(stream);
            }
        }
        return unplaced.size();
    }
}
