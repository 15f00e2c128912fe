package dev.whydrop.simulation.life;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Feed;
import dev.whydrop.simulation.stage.Gate;
import dev.whydrop.simulation.stage.Interval;
import dev.whydrop.simulation.stage.Scene;
import dev.whydrop.simulation.stage.Schedule;
import java.util.List;

/** The ordinary life of a stream around its incidents: shows, planned ends, now and then a lone fault, and starts that a wide cause refuses. */
final class BaseLife {
    private static final long HOUR = 3_600;
    private static final long AWAY = 55 * 60;
    private static final double BLIPS = 0.05;

    private final Schedule schedule;
    private final Dice dice;
    private final List<Scene> scenes;

    /** @param scenes where to add what happens */
    BaseLife(Schedule schedule, Dice dice, List<Scene> scenes) {
        this.schedule = schedule;
        this.dice = dice;
        this.scenes = scenes;
    }

    void live(Feed feed) {
        long now = dice.uniform(-2 * HOUR, 14 * HOUR);
        while (true) {
            long length = dice.uniform(HOUR / 3, dice.chance(0.3) ? 5 * HOUR : 2 * HOUR);
            Interval story = schedule.story(feed, new Interval(now - AWAY, now + length + AWAY));
            if (story != null) {
                now = story.to() + AWAY + dice.uniform(1, 3 * HOUR);
            } else if (now + length > schedule.log().to()) {
                return;
            } else {
                now = show(feed, now, length) + dice.uniform(AWAY, dice.chance(0.5) ? 16 * HOUR : 5 * HOUR);
            }
        }
    }

    /** {@return when it is over} */
    private long show(Feed feed, long start, long length) {
        Gate gate = schedule.gate(feed, start);
        if (gate != null) {
            return refused(feed, start, gate);
        }
        long from = start;
        long cut = start + dice.uniform(length / 4, length * 3 / 4);
        long back = cut + dice.uniform(5, 90);
        if (dice.chance(BLIPS) && schedule.calm(cut) && schedule.gate(feed, back) == null) {
            add(feed, from, cut, new Truth(dice.of(Codes.NETWORK), Scene.BLIP, ""));
            from = back;
        }
        add(feed, from, start + length, new Truth(dice.of(Codes.PLANNED), Scene.PLANNED, ""));
        return start + length;
    }

    private long refused(Feed feed, long start, Gate gate) {
        Truth truth = new Truth(gate.code(), gate.diagnosis(), gate.incident());
        long now = start;
        for (long tries = dice.uniform(1, 5); tries > 0 && gate.time().contains(now); tries--) {
            add(feed, now, now, truth);
            now += dice.uniform(8, 120);
        }
        return now;
    }

    private void add(Feed feed, long start, long end, Truth truth) {
        if (end >= 0) {
            scenes.add(new Scene(feed, start, end, feed.address(), truth.code(), truth.diagnosis(), truth.incident()));
        }
    }

    private record Truth(ErrorCode code, String diagnosis, String incident) {}
}
