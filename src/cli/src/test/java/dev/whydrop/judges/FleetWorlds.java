package dev.whydrop.judges;

import static dev.whydrop.judges.PushLog.DAY;
import static dev.whydrop.judges.PushLog.HOUR;

import java.util.List;
import java.util.stream.IntStream;

/** Fleets whose streams are cut each for itself, with the rhythms that fleets have. */
final class FleetWorlds {
    private FleetWorlds() {}

    static void ordinary(PushLog log) {
        Chance chance = log.chance();
        FleetPlan plan = FleetPlan.of(chance.oneOf(List.of(100, 400, 1_200)), chance.oneOf(List.of(0.05, 0.14, 0.37)));
        log.evenings(plan.on(chance.oneOf(List.of(1, 2, 4)), 4).pushers(chance), chance.oneOf(List.of(1, 2, 5)));
    }

    /** Evenings with some ten cuts in every minute. */
    static void busyEvenings(PushLog log) {
        Chance chance = log.chance();
        FleetPlan plan = FleetPlan.of(chance.oneOf(List.of(600, 1_100)), chance.oneOf(List.of(0.4, 0.7)));
        log.evenings(plan.on(4, 6).pushers(chance), chance.between(1, 2));
    }

    /** What a customer sends with a question: one evening, a few streams. */
    static void supportCase(PushLog log) {
        Chance chance = log.chance();
        FleetPlan plan = FleetPlan.of(chance.oneOf(List.of(8, 15, 30)), chance.oneOf(List.of(0.1, 0.3, 0.7)));
        log.evening(plan.on(1, 2).sharingAddresses(0.5).pushers(chance), 0, 0.9, Manner.USUAL);
    }

    /** Twice as many streams every day. */
    static void growth(PushLog log) {
        List<Pusher> fleet = FleetPlan.of(1_600, 0.14).pushers(log.chance());
        for (int day = 0; day < 5; day++) {
            log.evening(fleet.subList(0, 100 << day), day, 0.55, Manner.USUAL);
        }
    }

    /** Everybody is cut five times as often from 20 to 22 h, the streams of one domain ten times. */
    static void congestion(PushLog log) {
        List<Pusher> fleet = FleetPlan.of(500, 0.1).pushers(log.chance());
        for (int day = 0; day < 3; day++) {
            for (boolean worst : List.of(true, false)) {
                List<Pusher> some = fleet.stream()
                        .filter(who -> who.stream().domain().startsWith("push1") == worst)
                        .toList();
                log.evening(some, day, 0.55, Manner.USUAL.with(busyFrom20To22(worst ? 10 : 5)));
            }
        }
    }

    /** Three to four weeks: twice as much at weekends, three times on a holiday, a day with nothing. */
    static void weeksWithAHoliday(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(chance.oneOf(List.of(60, 150, 300)), chance.oneOf(List.of(0.1, 0.3)))
                .pushers(chance);
        int days = chance.between(20, 28);
        int holiday = chance.below(days);
        int nothing = chance.below(days);
        for (int day = 0; day < days; day++) {
            double share = day == nothing ? 0 : day == holiday ? 0.75 : day % 7 >= 5 ? 0.5 : 0.25;
            log.evening(fleet, day, share, Manner.USUAL);
        }
    }

    /** Shows from a minute to two days, all around the clock. */
    static void longTailedShows(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(chance.oneOf(List.of(100, 500)), chance.oneOf(List.of(0.05, 0.2)))
                .differing(1.6)
                .pushers(chance);
        for (Pusher who : fleet) {
            double next = chance.uniform(0, DAY);
            while (next < 3 * DAY) {
                double end = next + Math.min(2 * DAY, chance.pareto(PushLog.MINUTE, 0.6));
                log.show(who, next, end, Manner.USUAL);
                next = end + chance.logNormal(5 * HOUR, 1.2);
            }
        }
    }

    /** Cameras that are always on air; only what ended within these days is in the log. */
    static void camerasAroundTheClock(PushLog log) {
        Chance chance = log.chance();
        int days = chance.oneOf(List.of(3, 10, 30));
        int cameras = chance.oneOf(List.of(100, 400, 1_500));
        double cuts = 3_000.0 / (cameras * days * 24);
        FleetPlan plan = FleetPlan.of(cameras, Math.min(cuts, 0.3)).differing(1.3);
        for (Pusher who : plan.pushers(chance)) {
            log.show(who, -chance.uniform(0, 20) * DAY, days * DAY, Manner.USUAL.backAfter(20));
        }
        double last = days * DAY;
        log.remove(push -> push.end() < 0 || push.end() >= last);
    }

    /** Thousands of streams at one final: up to sixty cuts in every minute of two hours. */
    static void thousandsAtAFinal(PushLog log) {
        Chance chance = log.chance();
        int streams = chance.oneOf(List.of(2_000, 3_500, 5_000));
        List<Pusher> fleet = FleetPlan.of(streams, chance.oneOf(List.of(0.1, 0.25, 0.5)))
                .on(4, 9)
                .differing(0.6)
                .pushers(chance);
        for (Pusher who : fleet) {
            double start = 19 * HOUR + chance.normal(0, 12 * PushLog.MINUTE);
            log.show(who, start, start + chance.logNormal(2 * HOUR, 0.25), Manner.USUAL);
        }
    }

    /** Home lines that their provider resets once a day, each at its own minute in the small hours. */
    static void dailyResetsOfHomeLines(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(chance.oneOf(List.of(80, 250)), 0.03)
                .sharingAddresses(0)
                .pushers(chance);
        for (Pusher who : fleet) {
            double reset = chance.uniform(1, 6) * HOUR;
            double start = 0;
            for (int day = 0; day < 5; day++) {
                double end = day * DAY + reset + chance.normal(0, 20);
                log.show(who, start, end, Manner.USUAL.killing(1));
                start = end + chance.logNormal(40, 0.5);
            }
        }
    }

    /** One domain and one node have nearly all, ten others a handful each. */
    static void oneGiantAmongDwarfs(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet =
                FleetPlan.of(chance.oneOf(List.of(200, 700)), chance.oneOf(List.of(0.1, 0.3))).pushers(chance).stream()
                        .map(who -> chance.happens(0.85)
                                ? who.onDomain("giant.example.org").through("198.51.100.1")
                                : who.onDomain("dwarf" + chance.below(10) + ".example.org")
                                        .through("198.51.100." + chance.between(2, 12)))
                        .toList();
        log.evenings(fleet, 3);
    }

    /** Lines that get worse and better over the day, each at its own hours: up to ten times the usual. */
    static void linesWithHoursOfTheirOwn(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(chance.oneOf(List.of(150, 400)), 0.08).pushers(chance);
        for (Pusher who : fleet) {
            double worst = chance.uniform(0, 24);
            Rhythm rhythm = new Rhythm(10, second -> 1 + 9 * nearness(second % DAY / HOUR, worst));
            for (int day :
                    IntStream.range(0, 3).filter(any -> chance.happens(0.6)).toArray()) {
                double start = day * DAY + chance.uniform(8, 21) * HOUR;
                log.show(who, start, start + chance.logNormal(2.5 * HOUR, 0.6), Manner.USUAL.with(rhythm));
            }
        }
    }

    /** {@return 1 at this hour, 0 two hours and more away from it} */
    private static double nearness(double hour, double worst) {
        return Math.max(0, 1 - Math.abs(hour - worst) / 2);
    }

    private static Rhythm busyFrom20To22(double factor) {
        return new Rhythm(factor, second -> {
            double hour = second % DAY / HOUR;
            return hour >= 20 && hour < 22 ? factor : 1;
        });
    }
}
