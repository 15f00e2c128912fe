package dev.whydrop.rules;

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
        return lengths.length < 2 || Rhythm.median(lengths) == 0 ? 0 : Rhythm.spread(lengths);
    }

    /** Whether the stream is known to have been pushed again within that many seconds after every end. */
    public boolean alwaysBackWithin(int seconds) {
        return !any(push -> !push.backWithin(seconds));
    }

    /** Whether after no end the log shows the stream being pushed again. */
    public boolean neverSeenBack() {
        return !any(push -> push.secondsToNextStart() != Push.UNKNOWN);
    }

    /** Whether the stream had run for that many seconds before the first of these began. */
    public boolean ranWellBefore(int seconds) {
        return first().previousDurationSeconds() >= seconds;
    }

    /** Whether the log shows no admitted push of the stream before the first of these. */
    public boolean neverRanBefore() {
        return first().previousDurationSeconds() == Push.UNKNOWN;
    }

    /** Whether the stream was on air from another address at the end of one of these. */
    public boolean onAirElsewhere() {
        return any(Push::onAirElsewhere);
    }

    /** Whether each of these came from an address that was new on the stream while it was on air from another. */
    public boolean eachFromStrangerWhileOnAir() {
        return !any(push -> !(push.onAirElsewhere() && push.newAddress()));
    }

    /** Whether the first of these came from an address that was new on the stream. */
    public boolean fromNewAddress() {
        return first().newAddress();
    }

    /** Whether there are several, all with one known resolution. */
    public boolean oneResolution() {
        String resolution = first().disconnect().resolution();
        return count() > 1
                && !resolution.isEmpty()
                && !any(push -> !push.disconnect().resolution().equals(resolution));
    }

    /** Whether another known address was on air at the end of one of these, or was admitted right after. */
    public boolean anotherAddressTookOver() {
        return any(Addresses::replacedByAnother);
    }

    /** Whether one of these came from the address of a push that another address had replaced before. */
    public boolean cameFrom(Replacements earlier) {
        return any(earlier::replacedByAnotherBefore);
    }

    /** Whether one of these came from the address of a push that one of unknown address had replaced before. */
    public boolean thrownOffByUnknown(Replacements earlier) {
        return any(earlier::replacedByUnknownBefore);
    }

    /** Whether the stream was pushed again after one of these and that start was refused. */
    public boolean turnedAwayOnReturn() {
        return any(push -> push.secondsToNextStart() != Push.UNKNOWN
                && push.secondsToNextStart() != push.secondsToNextAdmittedStart());
    }

    /** Whether one of these was refused while another push was on air that then went on for more than that many seconds. */
    public boolean keptOutBeyond(int seconds) {
        return any(push -> push.secondsKeptOut() > seconds);
    }

    /** Whether one of these ended at most that many seconds after the first refused start while it was on air. */
    public boolean heldNameAgainst(EpisodeTimeline refused, int seconds) {
        return any(push -> !LingeringSession.refusedBy(push, refused, seconds).isEmpty());
    }

    /** Whether within that many seconds after one of these the same pusher replaced one of the others, which was its own. */
    public boolean foreruns(EpisodeTimeline replaced, int seconds) {
        return !LossesBeforeReplacement.followed(this, replaced, seconds).isEmpty();
    }

    /** Whether after one of these another known address, which had pushed the stream before, was on air within that many seconds. */
    public boolean knownAddressTookOverWithin(int seconds) {
        return any(push -> push.nextKnown()
                && push.onAirWithin(seconds)
                && !push.address().isEmpty()
                && !Addresses.sameSite(push.address(), push.nextAddress()));
    }

    /** Whether one of these ended while a new push had been on air for at most that many seconds. */
    public boolean outlivedUpTo(int seconds) {
        return any(push -> LingeringSession.outlived(push, seconds));
    }

    /** Whether anything is recorded of the push URL of one of these. */
    public boolean urlRecorded() {
        return any(push -> Urls.recorded(push.disconnect()));
    }

    /** Whether after one of these the stream was on air from another network within that many seconds. */
    public boolean changesNetworkWithin(int seconds) {
        return any(push -> NetworkChanges.fits(push, seconds));
    }

    /** Whether one of these ran for that many seconds, and the pusher then stayed away for so many. */
    public boolean hasGoodSessionThenAway(int ranSeconds, int awaySeconds) {
        return any(push -> GoodSessionThenAway.fits(push, ranSeconds, awaySeconds));
    }

    /** Whether one of these ran for at most that many seconds, and the pusher was back within so many. */
    public boolean hasShortSessionAndBack(int ranSeconds, int backSeconds) {
        return any(push -> ShortSessionAndBack.fits(push, ranSeconds, backSeconds));
    }

    /** Whether the pusher stayed away for that many seconds after one of these whose length is not known. */
    public boolean hasEndAndStayedAway(int awaySeconds) {
        return any(push -> EndedAndStayedAway.fits(push, awaySeconds));
    }

    /** Whether one of these ran for that many seconds, and the pusher then paused for so many or stayed away. */
    public boolean hasEndThenBreak(int ranSeconds, int breakSeconds) {
        return any(push -> EndThenBreak.fits(push, ranSeconds, breakSeconds));
    }

    /** Whether one of these ran for at most that many seconds, or for an unknown time. */
    public boolean hasShortEnd(int ranSeconds) {
        return any(push -> ShortEnd.fits(push, ranSeconds));
    }
}
