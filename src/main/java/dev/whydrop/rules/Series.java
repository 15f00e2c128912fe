package dev.whydrop.rules;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Pushes of one stream that ended with one meaning, in order of time, and what can be measured on them. Immutable. Two are equal only if they are
 * the same object.
 */
public abstract sealed class Series implements Pattern permits EpisodeSeries, StreamSeries {
    private static final Comparator<Push> BY_TIME = Comparator.comparingInt(Push::number);

    private final Meaning meaning;
    private final List<Push> pushes;
    private final boolean mostlyWithoutCode;

    /** @throws IllegalArgumentException if there are no pushes */
    Series(Meaning meaning, List<Push> unordered) {
        if (unordered.isEmpty()) {
            throw new IllegalArgumentException(
                    "A " + getClass().getSimpleName() + " of " + meaning + " has no pushes. Maybe ask for some first.");
        }
        this.meaning = Objects.requireNonNull(meaning, "meaning");
        this.pushes = inOrder(unordered);
        this.mostlyWithoutCode = Pattern.mostlyWithoutCode(pushes);
    }

    private static List<Push> inOrder(List<Push> pushes) {
        for (int i = 1; i < pushes.size(); i++) {
            if (pushes.get(i - 1).number() > pushes.get(i).number()) {
                return pushes.stream().sorted(BY_TIME).toList();
            }
        }
        return List.copyOf(pushes);
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
        return pushes.stream().filter(fit).toList();
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
        return Pattern.mostlyGuessed(pushes);
    }

    @Override
    public final boolean mostlyWithoutCode() {
        return mostlyWithoutCode;
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
        return pushes.size();
    }

    /** {@return number of different known client addresses; those of one /64 of IPv6 count as one} */
    public final int addressCount() {
        return (int) pushes.stream()
                .map(push -> Addresses.site(push.address()))
                .filter(each -> !each.isEmpty())
                .distinct()
                .count();
    }

    /** {@return the most pushes that end within that many seconds of each other, both edges included} */
    public final int densest(int seconds) {
        return Rhythm.densest(pushes, seconds);
    }

    /** Whether at least that share of the known lengths, of at least three, is within that spread of their median. */
    public final boolean lengthsKeep(double spread, double share) {
        int[] lengths = Rhythm.known(pushes, Push::durationSeconds);
        return lengths.length > 2 && Rhythm.keeps(lengths, spread, share, 1);
    }

    /**
     * Whether at least that share of the intervals between ends is within that spread of their median, or of a multiple where ends are lost. An end
     * with another push on air is no end of the stream and is left out.
     */
    public final boolean intervalsKeep(double spread, double share) {
        List<Push> ends = those(push -> !push.overlapped());
        return !ends.isEmpty() && Rhythm.keeps(Rhythm.intervals(ends), spread, share, Rhythm.MOST_LOST);
    }

    /** Whether the median length is known and at most that. */
    public final boolean typicallyShort(int seconds) {
        return atMost(seconds, Rhythm.median(Rhythm.known(pushes, Push::durationSeconds)));
    }

    /** Whether the median length is known and at least that. */
    public final boolean typicallyLong(int seconds) {
        return Rhythm.median(Rhythm.known(pushes, Push::durationSeconds)) >= seconds;
    }

    /** Whether the stream was typically pushed again within that many seconds. */
    public final boolean typicallyBackWithin(int seconds) {
        return atMost(seconds, Rhythm.median(Rhythm.known(pushes, Push::secondsToNextStart)));
    }

    /** Whether the stream was typically on air again within that many seconds. */
    public final boolean typicallyOnAirWithin(int seconds) {
        return atMost(seconds, Rhythm.median(Rhythm.known(pushes, Push::secondsToNextAdmittedStart)));
    }

    /** Whether a median is known and at most that. */
    static boolean atMost(int seconds, int median) {
        return median != Push.UNKNOWN && median <= seconds;
    }

    /** Whether any of these ends at most that many seconds after one of the earlier series. */
    public final boolean follows(Series earlier, int seconds) {
        return earlier.precedes(this, seconds);
    }

    /** Whether any of these that the other series does not have ends within that many seconds of one of the other's, before or after. */
    public final boolean near(Series other, int seconds) {
        Set<Push> theirs = Collections.newSetFromMap(new IdentityHashMap<>());
        theirs.addAll(other.pushes);
        return Rhythm.near(other.pushes, those(push -> !theirs.contains(push)), seconds * 1000L, seconds * 1000L);
    }

    /** Whether any of these ends at most that many seconds before one of the later series. */
    public final boolean precedes(Series later, int seconds) {
        return Rhythm.near(later.pushes, pushes, seconds * 1000L, 0);
    }
}
