package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Addresses;
import dev.whydrop.rules.push.Push;
import java.util.List;

/** Lost pushes of an episode after each of which the same pusher soon replaced a push of its own: the loss and the replacement are one story. */
public final class LossesBeforeReplacement extends EpisodeSeries {
    private final double share;

    private LossesBeforeReplacement(Meaning meaning, List<Push> pushes, double share) {
        super(meaning, pushes);
        this.share = share;
    }

    /** @throws IllegalArgumentException if none of the lost pushes is followed so */
    static LossesBeforeReplacement of(EpisodeTimeline lost, EpisodeTimeline replaced, int seconds) {
        List<Push> followed = followed(lost, replaced, seconds);
        return new LossesBeforeReplacement(
                lost.meaning(),
                followed,
                (double) followed.size() / lost.pushes().size());
    }

    /** {@return the lost pushes at most that many seconds after whose end one of the others, from the same site where both are known, was replaced by itself} */
    static List<Push> followed(EpisodeTimeline lost, EpisodeTimeline replaced, int seconds) {
        List<Push> own = replaced.those(Addresses::replacedByItself);
        int[] next = {0};
        return lost.those(push -> {
            while (next[0] < own.size() && own.get(next[0]).at() < push.at()) {
                next[0]++;
            }
            return next[0] < own.size() && explains(push, own.get(next[0]), seconds);
        });
    }

    private static boolean explains(Push lost, Push replaced, int seconds) {
        return replaced.at() - lost.at() <= seconds * 1000L
                && (lost.address().isEmpty() || Addresses.sameSite(lost.address(), replaced.address()));
    }

    @Override
    LossesBeforeReplacement alone(Push push) {
        return new LossesBeforeReplacement(meaning(), List.of(push), 1);
    }

    /** {@return which share of the lost pushes of the episode these are} */
    public double share() {
        return told("share", share);
    }
}
