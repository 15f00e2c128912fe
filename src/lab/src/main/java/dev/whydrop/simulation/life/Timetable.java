package dev.whydrop.simulation.life;

import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Interval;
import dev.whydrop.simulation.stage.Rhythm;
import dev.whydrop.simulation.stage.Trade;
import java.util.ArrayList;
import java.util.List;

/** When a stream means to be on air. */
final class Timetable {
    private static final long MINUTE = 60;
    private static final long HOUR = Rhythm.HOUR;
    private static final int FIRST_LESSON = 8;
    private static final int LAST_LESSON = 17;

    private final Rhythm rhythm;
    private final long end;

    /** @param end of the log, in seconds */
    Timetable(Rhythm rhythm, long end) {
        this.rhythm = rhythm;
        this.end = end;
    }

    /** {@return its sessions, first to last; one can begin before the log and one can go on after it} */
    List<Interval> sessions(Habit habit, Dice dice) {
        return switch (habit.trade()) {
            case SHOWS, GAMES, HOSTS -> shows(habit, dice);
            case CLASSES -> lessons(habit, dice);
            case CAMERAS -> runs(habit, dice);
            case PROBE -> probes(habit, dice);
        };
    }

    private List<Interval> shows(Habit habit, Dice dice) {
        List<Interval> sessions = new ArrayList<>();
        long now = habit.from() - dice.uniform(0, 3 * HOUR);
        while (now < end) {
            if (dice.chance(rhythm.busy(habit.trade(), now))) {
                long length = habit.trade().session(dice);
                sessions.add(new Interval(now, now + length));
                now += length + pause(habit, dice);
            } else {
                now += dice.exponential(HOUR / 2.0);
            }
        }
        return sessions;
    }

    private static long pause(Habit habit, Dice dice) {
        return habit.trade() == Trade.HOSTS
                ? dice.irregular(90, 1_800, 60, 3_600)
                : HOUR + dice.exponential(habit.pause());
    }

    /** Lessons begin about the hour and end together. */
    private List<Interval> lessons(Habit habit, Dice dice) {
        List<Interval> sessions = new ArrayList<>();
        long length = habit.pause() > 6 * HOUR ? 45 * MINUTE : 50 * MINUTE;
        for (long day = 0; rhythm.midnight(day) < end; day++) {
            for (int hour = FIRST_LESSON; hour <= LAST_LESSON && rhythm.working(day); hour++) {
                long bell = rhythm.midnight(day) + hour * HOUR;
                if (bell >= habit.from() && dice.chance(0.3)) {
                    sessions.add(new Interval(bell - dice.uniform(0, 300), bell + length + dice.uniform(-20, 90)));
                }
            }
        }
        return sessions;
    }

    private List<Interval> runs(Habit habit, Dice dice) {
        List<Interval> sessions = new ArrayList<>();
        long now = habit.from() - (habit.from() > 0 ? 0 : dice.uniform(0, 3 * Rhythm.DAY));
        while (now < end) {
            long length = habit.trade().session(dice);
            sessions.add(new Interval(now, now + length));
            now += length + dice.uniform(45, 600);
        }
        return sessions;
    }

    /** It runs for some hours, then not for some. */
    private List<Interval> probes(Habit habit, Dice dice) {
        List<Interval> sessions = new ArrayList<>();
        long period = dice.chance(0.5) ? 30 : MINUTE;
        long length = habit.trade().session(dice);
        long now = dice.uniform(0, 12 * HOUR);
        while (now < end) {
            for (long left = dice.uniform(HOUR, 4 * HOUR) / period; left > 0; left--) {
                sessions.add(new Interval(now, now + length + dice.uniform(0, 1)));
                now += period;
            }
            now += dice.uniform(4 * HOUR, 20 * HOUR);
        }
        return sessions;
    }
}
