package dev.whydrop.rules;

import java.util.List;

/** Replaced pushes of an episode beside those that took their place: whose addresses they had, and how they came and went. */
public final class Replacements extends EpisodeSeries {
    private Replacements(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    static Replacements of(EpisodeTimeline line) {
        return new Replacements(line.meaning(), line.pushes());
    }

    @Override
    Replacements alone(Push push) {
        return new Replacements(meaning(), List.of(push));
    }

    /** {@return number of different known client addresses, those of the replacing pushes included} */
    public int addressCountWithReplacers() {
        return (int) Addresses.sequence(pushes()).stream().distinct().count();
    }

    /** {@return how often the client address comes back after another one: 1 for A, B, A; 2 for A, B, A, B} */
    public int returns() {
        return Addresses.returns(pushes());
    }

    /** {@return number of pushes that were replaced by their own address} */
    public int replacedByItself() {
        return those(Addresses::replacedByItself).size();
    }

    /** {@return number of pushes that were replaced by another known address} */
    public int replacedByAnother() {
        return those(Addresses::replacedByAnother).size();
    }

    /** Whether one was replaced by an address in another /16 that the stream did not know. */
    public boolean takenOverByStranger() {
        return any(Addresses::replacedByStranger);
    }

    /** Whether one was replaced by another address that the stream knew, or of the same /16. */
    public boolean takenOverByAcquaintance() {
        return any(push -> Addresses.replacedByAnother(push) && !Addresses.replacedByStranger(push));
    }

    /** Whether an address in another /16 that the stream did not know took over and stayed on air for that many seconds. */
    public boolean strangerStayed(int seconds) {
        return any(push -> Addresses.replacedByStranger(push) && push.replacer().durationSeconds() >= seconds);
    }

    /** Whether the next push had begun before the end of one of these, by at most that many seconds. */
    public boolean overlapsUpTo(int seconds) {
        return any(push -> push.overlap() > 0 && push.overlap() <= seconds);
    }
}
