package dev.whydrop.judges;

import static dev.whydrop.judges.PushLog.DAY;
import static dev.whydrop.judges.PushLog.HOUR;
import static dev.whydrop.judges.PushLog.MINUTE;

import java.util.List;

/** The life of a fleet in which a fault happens, and which has nothing to do with it. */
enum Background {
    EVENINGS {
        @Override
        void add(PushLog log, List<Pusher> fleet, int days) {
            log.evenings(fleet, days);
        }
    },
    AROUND_THE_CLOCK {
        @Override
        void add(PushLog log, List<Pusher> fleet, int days) {
            Chance chance = log.chance();
            for (Pusher who : fleet) {
                double start = chance.uniform(-8, 8) * HOUR;
                while (start < days * DAY) {
                    double end = start + chance.logNormal(6 * HOUR, 0.8);
                    log.show(who, start, end, Manner.USUAL);
                    start = end + chance.logNormal(2 * HOUR, 0.8);
                }
            }
        }
    },
    CLASSES_BESIDE {
        @Override
        void add(PushLog log, List<Pusher> fleet, int days) {
            Chance chance = log.chance();
            int half = fleet.size() / 2;
            log.evenings(fleet.subList(0, half), days);
            for (Pusher who : fleet.subList(half, fleet.size())) {
                for (int day = 0; day < days; day++) {
                    double begin = day * DAY + chance.oneOf(List.of(18, 19, 20, 21)) * HOUR;
                    double end = begin + 50 * MINUTE + chance.normal(0, 20);
                    log.show(who, begin + chance.normal(0, 90), end, Manner.USUAL.killing(0.03));
                }
            }
        }
    },
    BAD_LINES_BESIDE {
        @Override
        void add(PushLog log, List<Pusher> fleet, int days) {
            Chance chance = log.chance();
            log.evenings(fleet, days);
            for (Pusher who : fleet.subList(0, fleet.size() / 12)) {
                double start = chance.below(days) * DAY + chance.uniform(18, 22) * HOUR;
                for (int drop = 0; drop < 8; drop++) {
                    double end = start + chance.exponential(40) + 2;
                    log.add(who, start, end, chance.oneOf(Codes.NETWORK));
                    start = end + chance.uniform(2, 12);
                }
            }
        }
    };

    /** Adds what the fleet does on so many days from day 0 on. */
    abstract void add(PushLog log, List<Pusher> fleet, int days);
}
