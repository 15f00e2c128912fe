package dev.whydrop.quality;

import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Verdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an event, wherever its row stands.
 *
 * @param diagnosis the diagnosis; null when undetermined
 * @param likelihood how likely it is, 0 to 1
 * @param suppressedBy the wide diagnosis that took it from a narrow one, else null
 */
public record Said(
        @Nullable String diagnosis,
        double likelihood,
        @Nullable String suppressedBy) {
    /** What makes a row an event of its own; two rows that agree in it are one event. */
    record Event(StreamId stream, long startMillis, long endMillis, String clientIp, ErrorCode code)
            implements Comparable<Event> {
        private static final Comparator<Event> ORDER = Comparator.comparing(Event::stream)
                .thenComparingLong(Event::endMillis)
                .thenComparingLong(Event::startMillis)
                .thenComparing(Event::clientIp)
                .thenComparing(Event::code);

        public static Event of(Disconnect row) {
            return new Event(row.stream(), row.startMillis(), row.endMillis(), row.clientIp(), row.code());
        }

        /** {@return the same that much later} */
        Event later(Duration time) {
            return new Event(
                    stream,
                    startMillis == Disconnect.UNKNOWN ? startMillis : startMillis + time.toMillis(),
                    endMillis + time.toMillis(),
                    clientIp,
                    code);
        }

        @Override
        public int compareTo(Event other) {
            return ORDER.compare(this, other);
        }
    }

    /** Whether it is about a state of the whole account, such as arrears. */
    boolean ofAccount() {
        return diagnosis != null && diagnosis.startsWith("account.");
    }

    Said withLikelihood(double newLikelihood) {
        return new Said(diagnosis, newLikelihood, suppressedBy);
    }

    /** {@return what is said about each event of a log} */
    static Map<Event, Said> about(Diagnosed diagnosed) {
        Map<Event, Said> said = new TreeMap<>();
        for (Verdict verdict : diagnosed.verdicts()) {
            Event event = Event.of(verdict.disconnect());
            Said now = new Said(verdict.diagnosis(), verdict.likelihood(), verdict.suppressedBy());
            Said before = said.putIfAbsent(event, now);
            if (before != null && !before.equals(now)) {
                throw new AssertionError(event + " is said to be " + before + " and " + now + ".");
            }
        }
        return said;
    }
}
