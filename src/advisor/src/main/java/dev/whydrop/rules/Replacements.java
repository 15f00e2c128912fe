package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Addresses;
import dev.whydrop.rules.push.Alternation;
import dev.whydrop.rules.push.Push;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** {@return number of different known client addresses, those of the replacing pushes included; those of one /64 count as one} */
    public int addressCountWithReplacers() {
        return told("addressCountWithReplacers", (int)
                Addresses.sequence(pushes()).stream().distinct().count());
    }

    /** {@return how often a client address comes back after others: 1 for A, B, A and for A, B, C, A; 2 for A, B, A, B} */
    public int returns() {
        return told("returns", Addresses.returns(pushes()));
    }

    /** {@return number of pushes that were replaced by their own address} */
    public int replacedByItself() {
        return told("replacedByItself", those(Addresses::replacedByItself).size());
    }

    /** {@return number of pushes that were replaced by another known address} */
    public int replacedByAnother() {
        return told("replacedByAnother", those(Addresses::replacedByAnother).size());
    }

    /** Whether one was replaced by an address in another /16 that the stream did not know. */
    public boolean takenOverByStranger() {
        return told("takenOverByStranger", any(Addresses::replacedByStranger));
    }

    /**
     * Whether one was replaced by another address that the stream knew, or of the same /16. Such a stranger who comes again is none, nor is the one it threw
     * off.
     */
    public boolean takenOverByAcquaintance() {
        Set<String> parties = new HashSet<>();
        for (Push push : those(Addresses::replacedByStranger)) {
            parties.add(Addresses.site(push.address()));
            parties.add(Addresses.site(push.replacedBy()));
        }
        return told(
                "takenOverByAcquaintance",
                any(push -> Addresses.replacedByAnother(push)
                        && !Addresses.replacedByStranger(push)
                        && !parties.contains(Addresses.site(push.replacedBy()))));
    }

    /**
     * Whether an address in another /16 that the stream did not know took over, at once or after it had been thrown off in its turn, and stayed on air
     * for that many seconds.
     */
    public boolean strangerStayed(int seconds) {
        Set<String> strangers = strangers();
        return told(
                "strangerStayed",
                any(push -> (push.address().isEmpty() || Addresses.replacedByAnother(push))
                        && strangers.contains(Addresses.site(push.replacedBy()))
                        && push.replacer().durationSeconds() >= seconds),
                seconds);
    }

    /** Whether who was replaced by such a stranger came back, and was thrown off again by the same stranger within that many seconds. */
    public boolean ownerThrownOffAgain(int seconds) {
        return told("ownerThrownOffAgain", thrownOffAgain(seconds), seconds);
    }

    private boolean thrownOffAgain(int seconds) {
        Set<String> fights = new HashSet<>();
        for (Push push : pushes()) {
            String fight = Addresses.site(push.address()) + " " + Addresses.site(push.replacedBy());
            if (fights.contains(fight) && push.lastedAtMost(seconds)) {
                return true;
            }
            if (Addresses.replacedByStranger(push)) {
                fights.add(fight);
            }
        }
        return false;
    }

    private Set<String> strangers() {
        Set<String> strangers = new HashSet<>();
        those(Addresses::replacedByStranger).forEach(push -> strangers.add(Addresses.site(push.replacedBy())));
        return strangers;
    }

    /** Whether one was replaced by an address of another network: another /16, of IPv6 another /48, or the other kind of address. */
    public boolean wentToAnotherNetwork() {
        return told(
                "wentToAnotherNetwork",
                any(push -> Addresses.replacedByAnother(push) && Addresses.wentOnElsewhere(push)));
    }

    /** Whether a push came after one of these and from its address, known or most likely, and that one had been replaced by another address. */
    boolean replacedByAnotherBefore(Push later) {
        return any(push -> push.at() <= later.at()
                && (push.address().isEmpty()
                        ? ownerOf(push, later)
                        : (Addresses.replacedByAnother(push) && Addresses.sameSite(push.address(), later.address()))));
    }

    /** Whether a push without a recorded address was thrown off by a stranger, and the later one is from where the stream was pushed before. */
    private static boolean ownerOf(Push push, Push later) {
        return Addresses.replacedByStranger(push)
                && !later.newAddress()
                && Addresses.otherNetwork(later.address(), push.replacedBy());
    }

    /** Whether a push came after one of these and from its address, and that one had been replaced by a push of unknown address. */
    boolean replacedByUnknownBefore(Push later) {
        return any(push -> push.at() <= later.at()
                && push.replacedBy().isEmpty()
                && Addresses.sameSite(push.address(), later.address()));
    }

    /** {@return how often the resolution of the replaced pushes comes back after another one: 2 for A, B, A, B} */
    public int resolutionReturns() {
        return told("resolutionReturns", Addresses.resolutionReturns(pushes()));
    }

    /** {@return how often the user whom the replaced pushes' URLs name comes back after another one: 2 for A, B, A, B} */
    public int userReturns() {
        return told("userReturns", Addresses.userReturns(pushes()));
    }

    /** {@return number of pushes that were replaced by one whose URL names another user or room} */
    public int replacedByAnotherUser() {
        return told("replacedByAnotherUser", those(Push::anotherUserWentOn).size());
    }

    /** {@return number of pushes that were replaced by one whose URL names the same user} */
    public int replacedBySameUser() {
        return told("replacedBySameUser", those(Push::sameUserWentOn).size());
    }

    /** Whether one was replaced from another address by a push whose URL names the same user. */
    public boolean sameUserFromElsewhere() {
        return told("sameUserFromElsewhere", any(push -> push.sameUserWentOn() && Addresses.replacedByAnother(push)));
    }

    /** Whether one was replaced by an address in another /16 that the stream did not know, and by a push whose URL names another user or room. */
    public boolean takenOverByStrangerOfAnotherUser() {
        return told(
                "takenOverByStrangerOfAnotherUser",
                any(push -> push.anotherUserWentOn() && Addresses.replacedByStranger(push)));
    }

    /**
     * Whether the lengths alternate exactly: every other one is within that spread of its median, so are those between, and the two medians are further
     * apart than that.
     */
    public boolean lengthsAlternate(double spread) {
        return told("lengthsAlternate", Alternation.of(pushes(), spread), spread);
    }

    /** Whether the next push had begun before the end of one of these, by at most that many seconds. */
    public boolean overlapsUpTo(int seconds) {
        return told("overlapsUpTo", any(push -> push.overlap() > 0 && push.overlap() <= seconds), seconds);
    }
}
