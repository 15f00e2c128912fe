package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Addresses;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.Rhythm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pushes of one stream that ended with one meaning, in order of time, and what can be measured on them. Immutable. Two are equal only if they are
 * the same object.
 */
public abstract sealed class Series implements Pattern permits EpisodeSeries, StreamSeries {
    private static final Comparator<Push> BY_TIME = Comparator.comparingInt(Push::number);

    private final Meaning meaning;
    private final List<Push> pushes;
    /** Counted when it is first asked for; whoever counts twice counts the same. */
    private @Nullable Boolean mostlyWithoutCode;
    /** Whoever wants to know what rules ask; mostly nobody does. */
    private @Nullable FactUnit listener;

    /** @throws IllegalArgumentException if there are no pushes */
    Series(Meaning meaning, List<Push> unordered) {
        if (unordered.isEmpty()) {
            throw new IllegalArgumentException(
                    "A " + getClass().getSimpleName() + " of " + meaning + " has no pushes. Maybe ask for some first.");
        }
        this.meaning = Objects.requireNonNull(meaning, "meaning");
        this.pushes = inOrder(unordered);
    }

    private static List<Push> inOrder(List<Push> pushes) {
        for (int i = 1; i < pushes.size(); i++) {
            if (pushes.get(i - 1).number() > pushes.get(i).number()) {
                return pushes.stream().sorted(BY_TIME).toList();
            }
        }
        return List.copyOf(pushes);
    }

    /** Tells what is asked of it from now on to a unit, or to nobody. */
    final void listener(@Nullable FactUnit unit) {
        listener = unit;
    }

    /** {@return the unit that is told what is asked of it; null where nobody is} */
    final @Nullable FactUnit listener() {
        return listener;
    }

    /** {@return the answer to a question of rules about nothing else, after whoever listens was told of it} */
    final boolean told(String question, boolean answer) {
        if (listener != null) {
            listener.hear(this, question, answer);
        }
        return answer;
    }

    /** {@return the answer to a question of rules, after whoever listens was told of it} */
    final boolean told(String question, boolean answer, Object... with) {
        if (listener != null) {
            listener.hear(this, question, answer, with);
        }
        return answer;
    }

    final int told(String question, int answer, Object... with) {
        if (listener != null) {
            listener.hear(this, question, answer, with);
        }
        return answer;
    }

    final double told(String question, double answer, Object... with) {
        if (listener != null) {
            listener.hear(this, question, answer, with);
        }
        return answer;
    }

    /** {@return a fact that a rule made of this one, after whoever listens was told of it} */
    final <S extends Series> S derived(String factory, S fact, Object... with) {
        if (listener != null) {
            listener.derive(this, factory, fact, with);
        }
        return fact;
    }

    /** {@return its pushes in order of time; never empty} */
    final List<Push> pushes() {
        return pushes;
    }

    /** {@return its first push} */
    final Push first() {
        return pushes.get(0);
    }

    /** {@return those of its pushes that fit, in order of time} */
    final List<Push> those(Predicate<Push> fit) {
        List<Push> those = new ArrayList<>(pushes.size());
        for (Push push : pushes) {
            if (fit.test(push)) {
                those.add(push);
            }
        }
        return those;
    }

    /** Whether any of its pushes fits. */
    final boolean any(Predicate<Push> fits) {
        for (Push push : pushes) {
            if (fits.test(push)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the same of that push alone} */
    abstract Series alone(Push push);

    @Override
    public final boolean mostlyGuessed() {
        return told("mostlyGuessed", Pattern.mostlyGuessed(pushes));
    }

    @Override
    public final boolean mostlyWithoutCode() {
        Boolean counted = mostlyWithoutCode;
        if (counted == null) {
            counted = Pattern.mostlyWithoutCode(pushes);
            mostlyWithoutCode = counted;
        }
        return told("mostlyWithoutCode", counted.booleanValue());
    }

    /** {@return what the codes mean} */
    public final Meaning meaning() {
        return meaning;
    }

    /** {@return a number that what was seen of the same stream has too, and nothing of another stream} */
    public final int stream() {
        return first().episode().streamPlace();
    }

    /** {@return number of pushes, 1 or more} */
    public final int count() {
        return told("count", pushes.size());
    }

    /** Whether there are more of these than of the other series. */
    public final boolean outnumbers(Series other) {
        return told("outnumbers", pushes.size() > other.pushes.size(), other);
    }

    /** Whether there are as many of these as of the other series. */
    public final boolean asManyAs(Series other) {
        return told("asManyAs", pushes.size() == other.pushes.size(), other);
    }

    /** Whether there are more of these than half of the other series. */
    public final boolean moreThanHalfOf(Series other) {
        return told("moreThanHalfOf", pushes.size() > other.pushes.size() / 2, other);
    }

    /** {@return number of different known client addresses; those of one /64 of IPv6 count as one} */
    public final int addressCount() {
        return told("addressCount", (int) pushes.stream()
                .map(push -> Addresses.site(push.address()))
                .filter(each -> !each.isEmpty())
                .distinct()
                .count());
    }

    /** {@return the most pushes that end within that many seconds of each other, both edges included} */
    public final int densest(int seconds) {
        return told("densest", Rhythm.densest(pushes, seconds), seconds);
    }

    /** Whether at least that share of the known lengths, of at least three, is within that spread of their median. */
    public final boolean lengthsKeep(double spread, double share) {
        int[] lengths = Rhythm.known(pushes, Push::durationSeconds);
        return told("lengthsKeep", lengths.length > 2 && Rhythm.keeps(lengths, spread, share, 1), spread, share);
    }

    /**
     * Whether at least that share of the intervals between ends is within that spread of their median, or of a multiple where ends are lost. An end
     * with another push on air is no end of the stream and is left out.
     */
    public final boolean intervalsKeep(double spread, double share) {
        List<Push> ends = those(push -> !push.overlapped());
        return told(
                "intervalsKeep",
                !ends.isEmpty() && Rhythm.keeps(Rhythm.intervals(ends), spread, share, Rhythm.MOST_LOST),
                spread,
                share);
    }

    /** Whether the median length is known and at most that. */
    public final boolean typicallyShort(int seconds) {
        return told(
                "typicallyShort", atMost(seconds, Rhythm.median(Rhythm.known(pushes, Push::durationSeconds))), seconds);
    }

    /** Whether the median length is known and at least that. */
    public final boolean typicallyLong(int seconds) {
        return told("typicallyLong", Rhythm.median(Rhythm.known(pushes, Push::durationSeconds)) >= seconds, seconds);
    }

    /** Whether the stream was typically pushed again within that many seconds. */
    public final boolean typicallyBackWithin(int seconds) {
        return told(
                "typicallyBackWithin",
                atMost(seconds, Rhythm.median(Rhythm.known(pushes, Push::secondsToNextStart))),
                seconds);
    }

    /** Whether the stream was typically on air again within that many seconds. */
    public final boolean typicallyOnAirWithin(int seconds) {
        return told(
                "typicallyOnAirWithin",
                atMost(seconds, Rhythm.median(Rhythm.known(pushes, Push::secondsToNextAdmittedStart))),
                seconds);
    }

    /** Whether a median is known and at most that. */
    static boolean atMost(int seconds, int median) {
        return median != Push.UNKNOWN && median <= seconds;
    }

    /** Whether any of these ends at most that many seconds after one of the earlier series. */
    public final boolean follows(Series earlier, int seconds) {
        return told("follows", precedes(earlier, this, seconds), earlier, seconds);
    }

    /** Whether any of these that the other series does not have ends within that many seconds of one of the other's, before or after. */
    public final boolean near(Series other, int seconds) {
        return told(
                "near", Rhythm.near(other.pushes, without(other), seconds * 1000L, seconds * 1000L), other, seconds);
    }

    /** {@return those of its pushes that another series of the same stream does not have, in order of time} */
    private List<Push> without(Series other) {
        List<Push> left = new ArrayList<>();
        int next = 0;
        for (Push push : pushes) {
            while (next < other.pushes.size() && other.pushes.get(next).number() < push.number()) {
                next++;
            }
            if (next == other.pushes.size() || other.pushes.get(next).number() != push.number()) {
                left.add(push);
            }
        }
        return left;
    }

    /** Whether any of these ends at most that many seconds before one of the later series. */
    public final boolean precedes(Series later, int seconds) {
        return told("precedes", precedes(this, later, seconds), later, seconds);
    }

    private static boolean precedes(Series earlier, Series later, int seconds) {
        return Rhythm.near(later.pushes, earlier.pushes, seconds * 1000L, 0);
    }
}
