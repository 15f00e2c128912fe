package dev.whydrop.simulation.life;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Feed;
import dev.whydrop.simulation.stage.Gate;
import dev.whydrop.simulation.stage.Interval;
import dev.whydrop.simulation.stage.Scene;
import dev.whydrop.simulation.stage.Schedule;
import dev.whydrop.simulation.stage.Trade;
import java.util.ArrayList;
import java.util.List;

/** The ordinary life of a stream in the real world: its sessions with now and then a lone cut, kept away from the stories told of it, and refused where a wide cause refuses. */
final class RealLife {
    private static final long AWAY = 55 * 60;
    private static final long SHORTEST_REST = 20 * 60;
    private static final long FIRST_CUT = 60;
    private static final double SECONDS_OF_AN_HOUR = 3_600;

    private final Schedule schedule;
    private final Dice dice;
    private final List<Scene> scenes;

    /** @param scenes where to add what happens */
    RealLife(Schedule schedule, Dice dice, List<Scene> scenes) {
        this.schedule = schedule;
        this.dice = dice;
        this.scenes = scenes;
    }

    void live(Habit habit, List<Interval> sessions) {
        for (Interval session : sessions) {
            apart(habit.feed(), session).forEach(part -> session(habit, part));
        }
    }

    /** {@return what is left of the session beside the stories of the stream} */
    private List<Interval> apart(Feed feed, Interval session) {
        Interval story = schedule.story(feed, session.widened(AWAY));
        if (story == null) {
            return List.of(session);
        }
        List<Interval> left = new ArrayList<>();
        if (story.from() - AWAY - session.from() >= SHORTEST_REST) {
            left.addAll(apart(feed, new Interval(session.from(), story.from() - AWAY - 1)));
        }
        if (session.to() - story.to() - AWAY >= SHORTEST_REST) {
            left.addAll(apart(feed, new Interval(story.to() + AWAY + 1, session.to())));
        }
        return left;
    }

    private void session(Habit habit, Interval session) {
        Gate gate = schedule.gate(habit.feed(), session.from());
        if (gate != null) {
            refused(habit.feed(), session, gate);
            return;
        }
        long from = session.from();
        long cut = from + FIRST_CUT + wait(habit);
        while (cut < Math.min(session.to() - 2 * FIRST_CUT, schedule.log().to())) {
            long back = cut + dice.uniform(4, 60);
            if (schedule.gate(habit.feed(), back) == null) {
                add(habit.feed(), new Interval(from, cut), dice.of(Codes.NETWORK), Scene.BLIP, "");
                from = back;
            }
            cut = back + FIRST_CUT + wait(habit);
        }
        add(habit.feed(), new Interval(from, session.to()), dice.of(habit.ends()), Scene.PLANNED, also(habit));
    }

    private long wait(Habit habit) {
        return dice.exponential(SECONDS_OF_AN_HOUR / habit.cutsPerHour());
    }

    /** Who ends a push and starts the next all day long restarts it, one may say as well. */
    private static String also(Habit habit) {
        return habit.trade() == Trade.HOSTS || habit.trade() == Trade.PROBE ? "client.restarts" : "";
    }

    private void refused(Feed feed, Interval session, Gate gate) {
        long now = session.from();
        for (long tries = dice.uniform(1, 5); tries > 0 && gate.time().contains(now); tries--) {
            scenes.add(new Scene(feed, now, now, feed.address(), gate.code(), gate.diagnosis(), gate.incident()));
            now += dice.uniform(8, 120);
        }
    }

    private void add(Feed feed, Interval push, ErrorCode code, String diagnosis, String also) {
        if (schedule.log().contains(push.to())) {
            scenes.add(new Scene(feed, push.from(), push.to(), feed.address(), code, diagnosis, "", also, ""));
        }
    }
}
