package dev.whydrop.bench.peer;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What one would write without a rule engine, for bursts and fights alone, behind the program's own reader. */
public final class HandWritten {
    private int bursts;
    private int fights;
    private int episodes;

    private HandWritten() {}

    public static void main(String[] arguments) {
        EventReader intake = new EventReader(ErrorCatalog.load(), IntakeOptions.defaults(), () -> System.in);
        HandWritten counts = new HandWritten();
        counts.read(intake.read(List.of(Path.of(arguments[0]))).disconnects());
        System.out.println("bursts=" + counts.bursts + " fights=" + counts.fights + " episodes=" + counts.episodes);
    }

    private void read(Collection<Disconnect> log) {
        Map<StreamId, List<Disconnect>> streams = new HashMap<>();
        for (Disconnect each : log) {
            streams.computeIfAbsent(each.stream(), any -> new ArrayList<>()).add(each);
        }
        for (List<Disconnect> stream : streams.values()) {
            stream.sort(Disconnect.ORDER);
            stream(distinct(stream));
        }
    }

    private static List<Disconnect> distinct(List<Disconnect> sorted) {
        List<Disconnect> distinct = new ArrayList<>(sorted.size());
        for (Disconnect each : sorted) {
            if (distinct.isEmpty() || !each.sameEvent(distinct.get(distinct.size() - 1))) {
                distinct.add(each);
            }
        }
        return distinct;
    }

    private void stream(List<Disconnect> records) {
        int from = 0;
        for (int i = 1; i <= records.size(); i++) {
            if (i == records.size()
                    || records.get(i).endMillis() - records.get(i - 1).endMillis() > Thresholds.EPISODE_GAP) {
                List<Disconnect> episode = records.subList(from, i);
                episodes++;
                bursts += dense(episode, HandWritten::cut, Thresholds.BURST_WINDOW) ? 1 : 0;
                fights += dense(episode, HandWritten::replaced, Thresholds.FIGHT_WINDOW) ? 1 : 0;
                from = i;
            }
        }
    }

    private static boolean dense(List<Disconnect> episode, Predicate<ErrorCode> wanted, long window) {
        long[] latest = new long[Thresholds.FEWEST];
        int found = 0;
        for (Disconnect each : episode) {
            if (wanted.test(each.code())) {
                latest[found++ % latest.length] = each.endMillis();
                if (found >= latest.length && each.endMillis() - latest[found % latest.length] <= window) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cut(ErrorCode code) {
        return code.sub() == 0 && code.main() >= 12 && code.main() <= 17;
    }

    private static boolean replaced(ErrorCode code) {
        return code.main() == 21 && code.sub() == 102;
    }
}
