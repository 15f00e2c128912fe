package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Addresses;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Sessions of an episode that were lost while their pusher was already trying to come back, beside its refused starts: the platform still held a
 * connection that was dead.
 */
public final class LingeringSession extends EpisodeSeries {
    private final List<Push> sessions;
    private final List<Push> refused;

    private LingeringSession(Meaning meaning, List<Push> sessions, List<Push> refused) {
        super(meaning, both(sessions, refused));
        this.sessions = sessions;
        this.refused = refused;
    }

    private static List<Push> both(List<Push> sessions, List<Push> refused) {
        List<Push> both = new ArrayList<>(refused);
        both.addAll(sessions);
        return both;
    }

    /** {@return those sessions that held the name against starts, with the starts that were refused meanwhile} */
    static LingeringSession of(EpisodeTimeline lost, EpisodeTimeline refused, int seconds) {
        List<Push> sessions =
                lost.those(push -> !refusedBy(push, refused, seconds).isEmpty());
        List<Push> starts = refused.those(start -> sessions.stream().anyMatch(push -> during(start, push)));
        return new LingeringSession(lost.meaning(), sessions, starts);
    }

    /** {@return those sessions that ended while the new push was on air already} */
    static LingeringSession of(EpisodeTimeline lost, int seconds) {
        return new LingeringSession(lost.meaning(), lost.those(push -> outlived(push, seconds)), List.of());
    }

    /** {@return the starts refused while a push was on air, if the first of them came at most that many seconds before its end; or none} */
    static List<Push> refusedBy(Push push, EpisodeTimeline refused, int seconds) {
        List<Push> starts = refused.those(start -> during(start, push));
        return starts.isEmpty() || push.at() - starts.get(0).at() > seconds * 1000L ? List.of() : starts;
    }

    static boolean outlived(Push push, int seconds) {
        return push.overlap() > 0 && push.overlap() <= seconds;
    }

    private static boolean during(Push start, Push session) {
        return !session.lastedUnknown()
                && start.at() <= session.at()
                && start.at() >= session.at() - session.durationSeconds() * 1000L;
    }

    @Override
    LingeringSession alone(Push push) {
        return new LingeringSession(meaning(), List.of(push), List.of());
    }

    /** {@return number of starts that were refused while one of the sessions was on air} */
    public int refusedStarts() {
        return told("refusedStarts", refused.size());
    }

    /** Whether one of the sessions has the address of a start that it refused or, without any, of the push that outlived it. */
    public boolean fromSameSite() {
        return told(
                "fromSameSite",
                refused.isEmpty()
                        ? any(push -> Addresses.sameSite(push.address(), push.nextAddress()))
                        : sessions.stream()
                                .anyMatch(session -> refused.stream()
                                        .anyMatch(start -> during(start, session)
                                                && Addresses.sameSite(session.address(), start.address()))));
    }

    /** Whether after one of the sessions an address that it had refused was on air within that many seconds. */
    public boolean refusedOneCameIn(int seconds) {
        return told(
                "refusedOneCameIn",
                sessions.stream()
                        .anyMatch(session -> session.onAirWithin(seconds)
                                && refused.stream()
                                        .anyMatch(start -> during(start, session)
                                                && Addresses.sameSite(start.address(), session.nextAddress()))),
                seconds);
    }

    /** Whether one of these is in the other series too. */
    public boolean holdsOneOf(Series other) {
        Set<Push> theirs = Collections.newSetFromMap(new IdentityHashMap<>());
        theirs.addAll(other.pushes());
        return told("holdsOneOf", any(theirs::contains), other);
    }

    /** {@return seconds from the first refused start to the end of the session that refused it, all sessions together} */
    long secondsHeld() {
        long millis = 0;
        for (Push session : sessions) {
            millis += refused.stream()
                    .filter(start -> during(start, session))
                    .mapToLong(start -> session.at() - start.at())
                    .max()
                    .orElse(0);
        }
        return millis / 1000;
    }
}
