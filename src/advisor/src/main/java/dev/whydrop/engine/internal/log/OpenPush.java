package dev.whydrop.engine.internal.log;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.RunningPush;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A push whose end is not in the records: it is still running, or the message about its end was lost.
 *
 * @param push the push
 * @param until when it had ended at the latest, in epoch milliseconds, exclusive; {@link Long#MAX_VALUE} where nothing says that it has
 */
public record OpenPush(RunningPush push, long until) {
    /** Times are whole seconds, and two servers record them. */
    private static final long SAME_START_WITHIN = 1_000;

    /** One start among the starts of a stream. */
    private record Start(long at, String address) {}

    /**
     * {@return the open pushes of one stream, in order of their starts}
     *
     * <p>One address pushes a stream once at a time, so a push that began before another one of its address has ended by then. A push that a
     * disconnect tells the end of is none.
     *
     * @param running of one stream, in {@link RunningPush#ORDER}
     * @param records the disconnects of the stream
     */
    static List<OpenPush> of(List<RunningPush> running, List<Disconnect> records) {
        TreeSet<Start> ended = new TreeSet<>(Comparator.comparingLong(Start::at).thenComparing(Start::address));
        for (Disconnect record : records) {
            if (StreamHistory.admitted(record) && record.startMillis() != Disconnect.UNKNOWN) {
                ended.add(new Start(record.startMillis(), record.clientIp()));
            }
        }
        List<RunningPush> open = new ArrayList<>(running.size());
        for (RunningPush push : running) {
            boolean repeated = !open.isEmpty() && same(open.get(open.size() - 1), push);
            if (!repeated && !hasEnded(push, ended)) {
                open.add(push);
            }
        }
        return withEnds(open, ended);
    }

    private static boolean same(RunningPush one, RunningPush other) {
        return one.startMillis() == other.startMillis() && one.clientIp().equals(other.clientIp());
    }

    private static boolean hasEnded(RunningPush push, TreeSet<Start> ended) {
        return ended
                .subSet(
                        new Start(push.startMillis() - SAME_START_WITHIN, ""),
                        new Start(push.startMillis() + SAME_START_WITHIN + 1, ""))
                .stream()
                .anyMatch(start -> mayBeOne(start.address(), push.clientIp()));
    }

    private static boolean mayBeOne(String address, String other) {
        return address.isEmpty() || other.isEmpty() || address.equals(other);
    }

    private static List<OpenPush> withEnds(List<RunningPush> open, TreeSet<Start> ended) {
        TreeSet<Start> starts = new TreeSet<>(ended);
        open.forEach(push -> starts.add(new Start(push.startMillis(), push.clientIp())));
        List<OpenPush> result = new ArrayList<>(open.size());
        Map<String, Long> next = new HashMap<>();
        long nextOfAny = Long.MAX_VALUE;
        for (int i = open.size() - 1; i >= 0; i--) {
            RunningPush push = open.get(i);
            while (!starts.isEmpty() && starts.last().at() > push.startMillis()) {
                Start later = starts.pollLast();
                next.put(later.address(), later.at());
                nextOfAny = later.at();
            }
            long until = push.clientIp().isEmpty()
                    ? nextOfAny
                    : Math.min(
                            next.getOrDefault(push.clientIp(), Long.MAX_VALUE), next.getOrDefault("", Long.MAX_VALUE));
            result.add(new OpenPush(push, until));
        }
        Collections.reverse(result);
        return result;
    }

    public long start() {
        return push.startMillis();
    }

    /** Whether nothing says that it has ended. */
    public boolean running() {
        return until == Long.MAX_VALUE;
    }

    /** Whether it was on air at some moment of that time, both edges included. */
    boolean onAir(long from, long to) {
        return start() <= to && until > from;
    }
}
