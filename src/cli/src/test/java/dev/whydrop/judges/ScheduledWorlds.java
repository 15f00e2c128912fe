package dev.whydrop.judges;

import static dev.whydrop.judges.PushLog.DAY;
import static dev.whydrop.judges.PushLog.HOUR;
import static dev.whydrop.judges.PushLog.MINUTE;

import java.util.List;

/** Fleets in which many start or end together because it is planned. */
final class ScheduledWorlds {
    private ScheduledWorlds() {}

    /** Classes: everything ends ten minutes before the hour. */
    static void classesEndTogether(PushLog log) {
        List<Pusher> fleet = FleetPlan.of(300, 0.1).pushers(log.chance());
        for (int day = 0; day < 3; day++) {
            for (int hour = 18; hour < 22; hour++) {
                classes(log, fleet, day * DAY + hour * HOUR);
            }
        }
    }

    /** The same with an hour's shift from the middle of the week on, as when clocks change. */
    static void classesAnHourLaterFromThursday(PushLog log) {
        List<Pusher> fleet = FleetPlan.of(200, 0.15).pushers(log.chance());
        for (int day = 0; day < 7; day++) {
            double shift = day < 3 ? 0 : HOUR;
            for (int hour : List.of(9, 11, 19)) {
                classes(log, fleet, day * DAY + hour * HOUR + shift);
            }
        }
    }

    /** Matches: a hundred streams stop within three minutes and stay away, some with the code of a cut since the app was killed. */
    static void matchesEnd(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(250, 0.1).pushers(chance);
        for (int day = 0; day < 3; day++) {
            for (int match = 0; match < 2; match++) {
                double end = day * DAY + (18 + 3 * match) * HOUR;
                for (Pusher who : fleet) {
                    if (chance.happens(0.4)) {
                        double start = end - chance.uniform(1.7, 2) * HOUR;
                        log.show(who, start, end + chance.uniform(0, 180), Manner.USUAL.killing(0.15));
                    }
                }
            }
        }
    }

    static void oneMatchAlone(PushLog log) {
        Chance chance = log.chance();
        for (Pusher who : FleetPlan.of(60, 0.05).pushers(chance)) {
            double start = 18 * HOUR + chance.uniform(0, 20 * MINUTE);
            log.show(who, start, 20 * HOUR + chance.uniform(0, 120), Manner.USUAL.killing(0.1));
        }
    }

    /** All start on the hour, and one in five fails in its first minute. */
    static void startsOnTheHour(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(400, 0.1).pushers(chance);
        for (int day = 0; day < 2; day++) {
            for (int hour = 18; hour < 22; hour++) {
                for (Pusher who : fleet) {
                    if (chance.happens(0.5)) {
                        double start = day * DAY + hour * HOUR + chance.uniform(0, 20);
                        double end = start + chance.uniform(40, 57) * MINUTE;
                        log.show(who, start, end, Manner.USUAL.failingEarly(0.2));
                    }
                }
            }
        }
    }

    /** Services in which everybody joins late and leaves over a quarter of an hour, each Sunday and Wednesday of a month. */
    static void servicesTwiceAWeek(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(chance.oneOf(List.of(80, 200)), 0.2).pushers(chance);
        for (int day = 0; day < 28; day++) {
            if (day % 7 != 6 && day % 7 != 2) {
                continue;
            }
            double begin = day * DAY + 10 * HOUR;
            for (Pusher who : fleet) {
                if (chance.happens(0.7)) {
                    double start = begin + chance.exponential(5 * MINUTE);
                    double end = begin + 75 * MINUTE + chance.normal(0, 4 * MINUTE);
                    log.show(who, start, end, Manner.USUAL.killing(0.05).failingEarly(0.05));
                }
            }
        }
    }

    /** Sellers who take turns: each slot is half an hour, and the next goes on air as the last leaves. */
    static void sellersTakeTurns(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(240, 0.3).pushers(chance);
        for (int slot = 0; slot < 48; slot++) {
            double start = 8 * HOUR + slot * 30 * MINUTE;
            for (int seller = 0; seller < 30; seller++) {
                Pusher who = fleet.get((slot * 30 + seller) % fleet.size());
                log.show(who, start + chance.normal(0, 25), start + 30 * MINUTE + chance.normal(0, 25), Manner.USUAL);
            }
        }
    }

    private static void classes(PushLog log, List<Pusher> fleet, double begin) {
        Chance chance = log.chance();
        for (Pusher who : fleet) {
            if (chance.happens(0.5)) {
                double start = begin + chance.normal(60, 90);
                log.show(who, start, begin + 50 * MINUTE + chance.normal(0, 6), Manner.USUAL);
            }
        }
    }
}
