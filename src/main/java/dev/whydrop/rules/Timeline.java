package dev.whydrop.rules;

import dev.whydrop.model.StreamId;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The pushes of one strand in order of time, and what can be measured on them. Immutable. Two timelines are equal only if they are the same
 * object.
 */
public final class Timeline implements Pattern {
    private static final Comparator<Push> BY_TIME = Comparator.comparingInt(Push::number);

    private final Strand strand;
    private final List<Push> pushes;
    private final boolean mostlyWithoutCode;

    /** @throws IllegalArgumentException if there are no pushes */
    public Timeline(Strand strand, List<Push> unordered) {
        if (unordered.isEmpty()) {
            throw new IllegalArgumentException(
                    "A timeline of " + strand + " has no pushes. Maybe group before counting.");
        }
        this.strand = Objects.requireNonNull(strand, "strand");
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

    /** {@return a timeline of the same meaning and shape that holds that push alone} */
    Timeline of(Push push) {
        StreamId stream = push.disconnect().stream();
        Episode episode = wholeLog() ? Episode.wholeLogOf(stream) : push.episode();
        return new Timeline(new Strand(episode, meaning(), shape()), List.of(push));
    }

    @Override
    public List<Push> pushes() {
        return pushes;
    }

    @Override
    public boolean mostlyWithoutCode() {
        return mostlyWithoutCode;
    }

    /** {@return the episode} */
    public Episode episode() {
        return strand.episode();
    }

    /** {@return the stream} */
    public StreamId stream() {
        return strand.episode().stream();
    }

    /** {@return what the codes mean} */
    public Meaning meaning() {
        return strand.meaning();
    }

    /** {@return which pushes these are} */
    public Shape shape() {
        return strand.shape();
    }

    /** {@return whether it covers the stream's whole log instead of one episode} */
    public boolean wholeLog() {
        return strand.episode().wholeLog();
    }

    /** {@return number of pushes, 1 or more} */
    public int count() {
        return pushes.size();
    }

    /**
     * Whether any of the pushes has a shape by itself; see {@link Shape#fits}.
     *
     * @param onAir the limit for its length, in seconds
     * @param away the limit for the time until the stream was pushed again, in seconds
     */
    public boolean some(Shape which, int onAir, int away) {
        for (Push push : pushes) {
            if (which.fits(push, onAir, away)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the most pushes that end within that many seconds of each other, both edges included} */
    public int densest(int seconds) {
        return Rhythm.densest(pushes, seconds);
    }

    /** Whether within that many seconds so many pushes end, in so many different clock hours (UTC). */
    public boolean drips(int minimum, int hours, int seconds) {
        return Rhythm.drips(pushes, minimum, hours, seconds);
    }

    /** {@return the median of the seconds between one end and the next, or {@link Push#UNKNOWN}} */
    public int medianInterval() {
        return Rhythm.median(Rhythm.intervals(pushes));
    }

    /** Whether at least that share of the intervals between ends is within that spread of their median, or of a multiple where ends are lost. */
    public boolean intervalsKeep(double spread, double share) {
        return Rhythm.keeps(Rhythm.intervals(pushes), spread, share, Rhythm.MOST_LOST);
    }

    /** Whether at least that share of the known lengths, of at least three, is within that spread of their median. */
    public boolean lengthsKeep(double spread, double share) {
        int[] lengths = Rhythm.known(pushes, Push::durationSeconds);
        return lengths.length > 2 && Rhythm.keeps(lengths, spread, share, 1);
    }

    /** {@return on how many different days (UTC) an end lies within that many seconds of one time of day} */
    public int daysAtSameTime(int seconds) {
        return Rhythm.daysAtSameTime(pushes, seconds);
    }

    /** {@return the spread of the known lengths, as a share of their median; 0 when fewer than two are known, or most are 0} */
    public double lengthSpread() {
        int[] lengths = Rhythm.known(pushes, Push::durationSeconds);
        return lengths.length < 2 || Rhythm.median(lengths) == 0 ? 0 : Rhythm.spread(lengths);
    }

    /** {@return the median of the known lengths in seconds, or {@link Push#UNKNOWN}} */
    public int medianLasted() {
        return Rhythm.median(Rhythm.known(pushes, Push::durationSeconds));
    }

    /** {@return the median of the known times until the stream was pushed again in seconds, or {@link Push#UNKNOWN}} */
    public int medianBack() {
        return Rhythm.median(Rhythm.known(pushes, Push::secondsToNextStart));
    }

    /** Whether the median length is known and at most that. */
    public boolean typicallyShort(int seconds) {
        int median = medianLasted();
        return median != Push.UNKNOWN && median <= seconds;
    }

    /** Whether the median length is known and at least that. */
    public boolean typicallyLong(int seconds) {
        return medianLasted() >= seconds;
    }

    /** Whether the stream was typically pushed again within that many seconds. */
    public boolean typicallyBackWithin(int seconds) {
        int median = medianBack();
        return median != Push.UNKNOWN && median <= seconds;
    }

    /** Whether the stream was typically on air again within that many seconds. */
    public boolean typicallyOnAirWithin(int seconds) {
        int median = Rhythm.median(Rhythm.known(pushes, Push::secondsToNextAdmittedStart));
        return median != Push.UNKNOWN && median <= seconds;
    }

    /** Whether the stream is known to have been pushed again within that many seconds after every end. */
    public boolean alwaysBackWithin(int seconds) {
        for (Push push : pushes) {
            if (!push.backWithin(seconds)) {
                return false;
            }
        }
        return true;
    }

    /** Whether after no end the log shows the stream being pushed again. */
    public boolean neverSeenBack() {
        for (Push push : pushes) {
            if (push.secondsToNextStart() != Push.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    /** {@return number of different known client addresses} */
    public int addressCount() {
        return (int) pushes.stream()
                .map(Push::address)
                .filter(each -> !each.isEmpty())
                .distinct()
                .count();
    }

    /** {@return number of different known client addresses, those of the replacing pushes included} */
    public int addressCountWithReplacers() {
        return (int) Addresses.sequence(pushes).stream().distinct().count();
    }

    /** {@return how often the client address comes back after another one: 1 for A, B, A; 2 for A, B, A, B} */
    public int returns() {
        return Addresses.returns(pushes);
    }

    /** {@return number of pushes that were replaced by their own address} */
    public int replacedByItself() {
        return (int) pushes.stream().filter(Addresses::replacedByItself).count();
    }

    /** {@return number of pushes that were replaced by another known address} */
    public int replacedByAnother() {
        return (int) pushes.stream().filter(Addresses::replacedByAnother).count();
    }

    /** Whether one was replaced by an address in another /16 that the stream did not know. */
    public boolean takenOverByStranger() {
        return pushes.stream().anyMatch(Addresses::replacedByStranger);
    }

    /** Whether one was replaced by another address that the stream knew, or of the same /16. */
    public boolean takenOverByAcquaintance() {
        return pushes.stream()
                .anyMatch(push -> Addresses.replacedByAnother(push) && !Addresses.replacedByStranger(push));
    }

    /** Whether an address in another /16 that the stream did not know took over and stayed on air for that many seconds. */
    public boolean strangerStayed(int seconds) {
        return pushes.stream()
                .anyMatch(push ->
                        Addresses.replacedByStranger(push) && push.replacer().durationSeconds() >= seconds);
    }

    /** Whether the next push had begun before the end of one of these, by at most that many seconds. */
    public boolean overlapsUpTo(int seconds) {
        return pushes.stream().anyMatch(push -> push.overlap() > 0 && push.overlap() <= seconds);
    }

    /** Whether the stream had run for that many seconds before the first of these began. */
    public boolean ranWellBefore(int seconds) {
        return pushes.get(0).previousDurationSeconds() >= seconds;
    }

    /** Whether the log shows no admitted push of the stream before the first of these. */
    public boolean neverRanBefore() {
        return pushes.get(0).previousDurationSeconds() == Push.UNKNOWN;
    }

    /** Whether the stream was on air from another address at the end of one of these. */
    public boolean onAirElsewhere() {
        return pushes.stream().anyMatch(Push::onAirElsewhere);
    }

    /** Whether the first of these came from an address that was new on the stream. */
    public boolean fromNewAddress() {
        return pushes.get(0).newAddress();
    }

    /** Whether there are several, all with one known resolution. */
    public boolean oneResolution() {
        return pushes.size() > 1
                && !pushes.get(0).disconnect().resolution().isEmpty()
                && pushes.stream()
                                .map(push -> push.disconnect().resolution())
                                .distinct()
                                .count()
                        == 1;
    }

    /** {@return what the push URLs prove} */
    public Urls urls() {
        return new Urls(pushes);
    }

    /** Whether any of these ends at most that many seconds after one of the earlier timeline. */
    public boolean follows(Timeline earlier, int seconds) {
        return earlier.precedes(this, seconds);
    }

    /** Whether any of these that the other timeline does not have ends within that many seconds of one of the other's, before or after. */
    public boolean near(Timeline other, int seconds) {
        Set<Push> theirs = Collections.newSetFromMap(new IdentityHashMap<>());
        theirs.addAll(other.pushes);
        List<Push> own = pushes.stream().filter(push -> !theirs.contains(push)).toList();
        return Rhythm.near(other.pushes, own, seconds * 1000L, seconds * 1000L);
    }

    /** Whether any of these ends at most that many seconds before one of the later timeline. */
    public boolean precedes(Timeline later, int seconds) {
        return Rhythm.near(later.pushes, pushes, seconds * 1000L, 0);
    }

    @Override
    public String toString() {
        return count() + " × " + strand;
    }
}
