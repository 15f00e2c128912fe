package dev.whydrop.intake.internal.collect;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins what records say about one push as they come: starts complete ends, and messages that were sent again count once. Not safe to share between threads. */
public class JoinedEvents {
    private final List<Disconnect> disconnects = new ArrayList<>();
    private final List<PushAnomaly> anomalies = new ArrayList<>();
    private final Guesses guesses = new Guesses();
    private final Sessions sessions = new Sessions();
    private long leftOut;
    private long repeated;
    private long anomalyMessages;

    /**
     * How many records of each sort there were.
     *
     * @param records in all, but for those of pushes that started
     * @param repeated that say what another one said before
     * @param leftOut of pushes that ended outside the time asked for
     * @param anomalyMessages about anomalies
     * @param joined about the start of a push whose end is known
     * @param running about the start of one whose end is not
     * @param guesses what is to be said of texts that were read as the one they are a letter away from
     */
    public record Counts(
            long records,
            long repeated,
            long leftOut,
            long anomalyMessages,
            long joined,
            long running,
            List<Phrase> guesses) {}

    /**
     * All that came out.
     *
     * @param disconnects in the order of the records, which may be changed in place
     * @param running pushes without an end, in order
     * @param anomalies in the order of the records
     */
    public record Joined(
            List<Disconnect> disconnects, List<RunningPush> running, List<PushAnomaly> anomalies, Counts counts) {}

    /** {@return all of it, once} */
    public Joined join() {
        List<Phrase> told = new ArrayList<>();
        guesses.note(told);
        int joined = sessions.join(disconnects);
        List<RunningPush> running = sessions.running();
        Counts counts = new Counts(records(), repeated, leftOut, anomalyMessages, joined, running.size(), told);
        return new Joined(disconnects, running, anomalies, counts);
    }

    /**
     * Takes the end of a push.
     *
     * @param sequence the number of the push; empty when the record has none
     * @param disconnect null when the push ended outside the time asked for
     */
    public void ended(String sequence, @Nullable Disconnect disconnect) {
        boolean first = sequence.isEmpty()
                || sessions.ended(sequence, disconnect == null ? Sessions.NOT_KEPT : disconnects.size());
        if (!first) {
            repeated++;
        } else if (disconnect == null) {
            leftOut++;
        } else {
            disconnects.add(disconnect);
            guesses.count(disconnect);
        }
    }

    /** Takes the start of a push. */
    public void started(String sequence, RunningPush push) {
        repeated += sessions.started(sequence, push) ? 0 : 1;
    }

    /** Takes a message about anomalies of a push. */
    public void saw(String sequence, String time, List<PushAnomaly> seen) {
        if (sessions.anomalies(sequence, time)) {
            anomalies.addAll(seen);
            anomalyMessages++;
        } else {
            repeated++;
        }
    }

    /** {@return how many disconnects there are so far} */
    public int disconnects() {
        return disconnects.size();
    }

    /** {@return the disconnect of that place among them, from 0} */
    public Disconnect disconnect(int place) {
        return disconnects.get(place);
    }

    /** {@return how many messages about starts and anomalies are kept} */
    public int messages() {
        return sessions.size();
    }

    /** {@return how much of the room for disconnects is taken} */
    public long kept() {
        return disconnects.size() + (long) sessions.size() + anomalies.size();
    }

    /** {@return how many records told of a push that ended outside the time asked for} */
    public long leftOut() {
        return leftOut;
    }

    /** {@return how many records say again what another one said before} */
    public long repeated() {
        return repeated;
    }

    /** {@return how many records were taken so far, but for those of pushes that started} */
    public long records() {
        return disconnects.size() + leftOut + repeated + anomalyMessages;
    }
}
