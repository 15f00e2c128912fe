package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.Rhythm;
import dev.whydrop.rules.push.Steadiness;
import dev.whydrop.rules.push.TimeOfDay;
import java.util.BitSet;
import java.util.List;

/** All pushes of the whole log of a stream that ended with one meaning that is looked at over several episodes; see {@link Meaning#recurs}. */
public final class StreamTimeline extends StreamSeries implements Timeline {
    /**
     * @param meaning what their codes mean
     * @param pushes of one stream, in any order
     * @throws IllegalArgumentException if there are no pushes
     */
    public StreamTimeline(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    @Override
    StreamTimeline alone(Push push) {
        return new StreamTimeline(meaning(), List.of(push));
    }

    /** Whether within that many seconds so many pushes end, in so many different clock hours (UTC). */
    public boolean drips(int minimum, int hours, int seconds) {
        return told("drips", Rhythm.drips(pushes(), minimum, hours, seconds), minimum, hours, seconds);
    }

    /** {@return on how many different days (UTC) an end lies within that many seconds of one time of day} */
    public int daysAtSameTime(int seconds) {
        return told("daysAtSameTime", TimeOfDay.fullest(pushes(), seconds).days(), seconds);
    }

    /**
     * Whether of the ends after which the pusher was not back within {@code backSeconds} some on so many different days (UTC), and that share of them,
     * lie within that many seconds of one time of day.
     */
    public boolean endsDaily(int seconds, int days, double share, int backSeconds) {
        return told("endsDaily", daily(seconds, days, share, backSeconds), seconds, days, share, backSeconds);
    }

    private boolean daily(int seconds, int days, double share, int backSeconds) {
        List<Push> away = DailyEnds.away(this, backSeconds);
        if (away.size() < days) {
            return false;
        }
        TimeOfDay fullest = TimeOfDay.fullest(away, seconds);
        return fullest.days() >= days && fullest.pushes().size() >= share * away.size();
    }

    /**
     * Whether in an episode so many of these end within {@code seconds} that ran for at most {@code ranSeconds} and after which the stream was pushed again
     * within {@code backSeconds}.
     */
    public boolean hasCrashLoop(int ranSeconds, int backSeconds, int minimum, int seconds) {
        return told(
                "hasCrashLoop",
                !CrashLoops.turns(this, ranSeconds, backSeconds, minimum, seconds)
                        .isEmpty(),
                ranSeconds,
                backSeconds,
                minimum,
                seconds);
    }

    /** Whether one of these ran for that many seconds, and the stream was pushed again within so many. */
    public boolean hasEndAndRestart(int ranSeconds, int backSeconds) {
        return told(
                "hasEndAndRestart",
                any(push -> EndedAndRestarted.fits(push, ranSeconds, backSeconds)),
                ranSeconds,
                backSeconds);
    }

    /**
     * Whether one of these was replaced by a push of its own address or, with IPv6, of its /64, no more than so many of them within that many
     * seconds, and none in the same episode by anyone else.
     */
    public boolean hasFewOwnReplacements(int most, int seconds) {
        return told(
                "hasFewOwnReplacements",
                !OwnReplacements.few(this, most, seconds).isEmpty(),
                most,
                seconds);
    }

    /** Whether one of these ran for that many seconds, and the pusher was back within so many. */
    public boolean hasGoodSessionAndBack(int ranSeconds, int backSeconds) {
        return told(
                "hasGoodSessionAndBack",
                any(push -> GoodSessionAndBack.fits(push, ranSeconds, backSeconds)),
                ranSeconds,
                backSeconds);
    }

    /**
     * Whether it is lost at a steady interval: its steadiest stretch has so many ends, that share of all and that part of those of its episodes, with
     * intervals within that spread, and the pusher typically came back within so many seconds.
     */
    public boolean lostSteadily(int minimum, double spread, double share, double part, int backSeconds) {
        return told(
                "lostSteadily",
                steady(minimum, spread, share, part, backSeconds),
                minimum,
                spread,
                share,
                part,
                backSeconds);
    }

    private boolean steady(int minimum, double spread, double share, double part, int backSeconds) {
        if (pushes().size() < minimum) {
            return false;
        }
        List<Push> steadiest = Steadiness.steadiest(pushes(), spread, share);
        return !steadiest.isEmpty()
                && steadiest.size() >= minimum
                && steadiest.size() >= part * inEpisodesOf(steadiest)
                && atMost(backSeconds, Rhythm.median(Rhythm.known(steadiest, Push::secondsToNextStart)));
    }

    private int inEpisodesOf(List<Push> some) {
        BitSet episodes = new BitSet();
        some.forEach(push -> episodes.set(push.episode().number()));
        int count = 0;
        for (Push push : pushes()) {
            count += episodes.get(push.episode().number()) ? 1 : 0;
        }
        return count;
    }
}
