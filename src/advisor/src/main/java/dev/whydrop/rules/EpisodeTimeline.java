package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Addresses;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.Rhythm;
import dev.whydrop.rules.push.Urls;
import java.util.List;

/** All pushes of one episode of a stream that ended with one meaning. */
public final class EpisodeTimeline extends EpisodeSeries implements Timeline {
    /**
     * @param meaning what their codes mean
     * @param pushes of one episode, in any order
     * @throws IllegalArgumentException if there are no pushes
     */
    public EpisodeTimeline(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    @Override
    EpisodeTimeline alone(Push push) {
        return new EpisodeTimeline(meaning(), List.of(push));
    }

    /** {@return the spread of the known lengths, as a share of their median; 0 when fewer than two are known, or most are 0} */
    public double lengthSpread() {
        int[] lengths = Rhythm.known(pushes(), Push::durationSeconds);
        return told("lengthSpread", lengths.length < 2 || Rhythm.median(lengths) == 0 ? 0 : Rhythm.spread(lengths));
    }

    /** Whether the stream is known to have been pushed again within that many seconds after every end. */
    public boolean alwaysBackWithin(int seconds) {
        return told("alwaysBackWithin", !any(push -> !push.backWithin(seconds)), seconds);
    }

    /** Whether after no end the log shows the stream being pushed again. */
    public boolean neverSeenBack() {
        return told("neverSeenBack", !any(push -> push.secondsToNextStart() != Push.UNKNOWN));
    }

    /** Whether the stream had run for that many seconds before the first of these began. */
    public boolean ranWellBefore(int seconds) {
        return told("ranWellBefore", first().previousDurationSeconds() >= seconds, seconds);
    }

    /** Whether the log shows no admitted push of the stream before the first of these. */
    public boolean neverRanBefore() {
        return told("neverRanBefore", first().previousDurationSeconds() == Push.UNKNOWN);
    }

    /** Whether the stream was on air from another address at the end of one of these. */
    public boolean onAirElsewhere() {
        return told("onAirElsewhere", any(Push::onAirElsewhere));
    }

    /** Whether each of these came from an address that was new on the stream while it was on air from another. */
    public boolean eachFromStrangerWhileOnAir() {
        return told("eachFromStrangerWhileOnAir", !any(push -> !(push.onAirElsewhere() && push.newAddress())));
    }

    /** Whether the first of these came from an address that was new on the stream. */
    public boolean fromNewAddress() {
        return told("fromNewAddress", first().newAddress());
    }

    /** Whether there are several, all with one known resolution. */
    public boolean oneResolution() {
        String resolution = first().disconnect().resolution();
        return told(
                "oneResolution",
                pushes().size() > 1
                        && !resolution.isEmpty()
                        && !any(push -> !push.disconnect().resolution().equals(resolution)));
    }

    /** Whether another known address was on air at the end of one of these, or was admitted right after. */
    public boolean anotherAddressTookOver() {
        return told("anotherAddressTookOver", any(Addresses::replacedByAnother));
    }

    /** Whether one of these came from the address of a push that another address had replaced before. */
    public boolean cameFrom(Replacements earlier) {
        return told("cameFrom", any(earlier::replacedByAnotherBefore), earlier);
    }

    /** Whether one of these came from the address of a push that one of unknown address had replaced before. */
    public boolean thrownOffByUnknown(Replacements earlier) {
        return told("thrownOffByUnknown", any(earlier::replacedByUnknownBefore), earlier);
    }

    /** Whether the stream was pushed again after one of these and that start was refused. */
    public boolean turnedAwayOnReturn() {
        return told(
                "turnedAwayOnReturn",
                any(push -> push.secondsToNextStart() != Push.UNKNOWN
                        && push.secondsToNextStart() != push.secondsToNextAdmittedStart()));
    }

    /** Whether one of these was refused while another push was on air that then went on for more than that many seconds. */
    public boolean keptOutBeyond(int seconds) {
        return told("keptOutBeyond", any(push -> push.secondsKeptOut() > seconds), seconds);
    }

    /** Whether one of these ended at most that many seconds after the first refused start while it was on air. */
    public boolean heldNameAgainst(EpisodeTimeline refused, int seconds) {
        return told(
                "heldNameAgainst",
                any(push -> !LingeringSession.refusedBy(push, refused, seconds).isEmpty()),
                refused,
                seconds);
    }

    /** Whether within that many seconds after one of these the same pusher replaced one of the others, which was its own. */
    public boolean foreruns(EpisodeTimeline replaced, int seconds) {
        return told(
                "foreruns",
                !LossesBeforeReplacement.followed(this, replaced, seconds).isEmpty(),
                replaced,
                seconds);
    }

    /** Whether after one of these another known address, which had pushed the stream before, was on air within that many seconds. */
    public boolean knownAddressTookOverWithin(int seconds) {
        return told(
                "knownAddressTookOverWithin",
                any(push -> push.nextKnown()
                        && push.onAirWithin(seconds)
                        && !push.address().isEmpty()
                        && !Addresses.sameSite(push.address(), push.nextAddress())),
                seconds);
    }

    /** Whether one of these ended while a new push had been on air for at most that many seconds. */
    public boolean outlivedUpTo(int seconds) {
        return told("outlivedUpTo", any(push -> LingeringSession.outlived(push, seconds)), seconds);
    }

    /** Whether anything is recorded of the push URL of one of these. */
    public boolean urlRecorded() {
        return told("urlRecorded", any(push -> Urls.recorded(push.disconnect())));
    }

    /** Whether after one of these the stream was on air from another network within that many seconds. */
    public boolean changesNetworkWithin(int seconds) {
        return told("changesNetworkWithin", any(push -> NetworkChanges.fits(push, seconds)), seconds);
    }

    /** Whether one of these ran for that many seconds, and the pusher then stayed away for so many. */
    public boolean hasGoodSessionThenAway(int ranSeconds, int awaySeconds) {
        return told(
                "hasGoodSessionThenAway",
                any(push -> GoodSessionThenAway.fits(push, ranSeconds, awaySeconds)),
                ranSeconds,
                awaySeconds);
    }

    /** Whether one of these ran for at most that many seconds, and the pusher was back within so many. */
    public boolean hasShortSessionAndBack(int ranSeconds, int backSeconds) {
        return told(
                "hasShortSessionAndBack",
                any(push -> ShortSessionAndBack.fits(push, ranSeconds, backSeconds)),
                ranSeconds,
                backSeconds);
    }

    /** Whether the pusher stayed away for that many seconds after one of these whose length is not known. */
    public boolean hasEndAndStayedAway(int awaySeconds) {
        return told("hasEndAndStayedAway", any(push -> EndedAndStayedAway.fits(push, awaySeconds)), awaySeconds);
    }

    /** Whether one of these ran for that many seconds, and the pusher then paused for so many or stayed away. */
    public boolean hasEndThenBreak(int ranSeconds, int breakSeconds) {
        return told(
                "hasEndThenBreak",
                any(push -> EndThenBreak.fits(push, ranSeconds, breakSeconds)),
                ranSeconds,
                breakSeconds);
    }

    /** Whether one of these ran for at most that many seconds, or for an unknown time. */
    public boolean hasShortEnd(int ranSeconds) {
        return told("hasShortEnd", any(push -> ShortEnd.fits(push, ranSeconds)), ranSeconds);
    }
}
