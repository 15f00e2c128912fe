package dev.whydrop.engine.internal.fleet;

import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.engine.internal.surprise.Ending;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Conclude;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.StreamTimeline;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds ends at one time of day after which nobody comes back, day after day, cuts among them more than once: so a place closes, whatever code it
 * leaves.
 */
final class Routine {
    /** So that one thread that is held up does not hold up all. */
    private static final int PARTS_OF_A_THREAD = 4;

    private final PushColumns log;
    private final List<Ending> endings;
    private final Settings settings;

    /** @param endings by the numbers of the codes */
    Routine(PushColumns log, List<Ending> endings, Settings settings) {
        this.log = log;
        this.endings = endings;
        this.settings = settings;
    }

    /**
     * {@return the rows of such ends}
     *
     * @param meaning of the ends that count as cuts
     */
    BitSet rows(Meaning meaning, Workers workers) {
        int size = log.streams() / (workers.threads() * PARTS_OF_A_THREAD) + 1;
        List<Integer> parts = IntStream.iterate(0, first -> first < log.streams(), first -> first + size)
                .boxed()
                .toList();
        BitSet routine = new BitSet(log.size());
        for (IntColumn rows :
                workers.each(parts, first -> rows(meaning, first, Math.min(log.streams(), first + size)))) {
            for (int i = 0; i < rows.size(); i++) {
                routine.set(rows.get(i));
            }
        }
        return routine;
    }

    private IntColumn rows(Meaning meaning, int firstStream, int toStream) {
        IntColumn rows = new IntColumn();
        for (int stream = firstStream; stream < toStream; stream++) {
            int from = log.firstOf(stream);
            int to = log.firstOf(stream + 1);
            if (to - from >= settings.sameTimeDays() && cuts(from, to) >= settings.repeatMinimum()) {
                List<Push> gone = gone(from, to);
                if (gone.stream()
                                .filter(push -> ending(from + push.number()) == Ending.CUT)
                                .count()
                        >= settings.repeatMinimum()) {
                    ends(new StreamTimeline(meaning, gone)).forEach(push -> rows.add(from + push.number()));
                }
            }
        }
        return rows;
    }

    private Ending ending(int row) {
        return endings.get(log.code(row));
    }

    private int cuts(int from, int to) {
        int cuts = 0;
        for (int row = from; row < to; row++) {
            cuts += ending(row) == Ending.CUT ? 1 : 0;
        }
        return cuts;
    }

    /** {@return the pushes of a stream that were cut or meant to end, and after which nobody came back} */
    private List<Push> gone(int from, int to) {
        List<Push> gone = new ArrayList<>();
        for (int row = from; row < to; row++) {
            if (ending(row) != Ending.OTHER && log.push(row).awayFor(settings.episodeGap())) {
                gone.add(log.push(row));
            }
        }
        return gone;
    }

    private List<Push> ends(StreamTimeline gone) {
        int soon = settings.episodeGap();
        return gone.endsDaily(settings.routineWindow(), settings.sameTimeDays(), settings.regularShare(), soon)
                ? PatternContents.pushes(Conclude.dailyEnds(gone, settings.routineWindow(), soon))
                : List.of();
    }
}
