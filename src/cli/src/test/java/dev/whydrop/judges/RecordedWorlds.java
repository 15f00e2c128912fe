package dev.whydrop.judges;

import static dev.whydrop.judges.PushLog.DAY;
import static dev.whydrop.judges.PushLog.HOUR;
import static dev.whydrop.judges.PushLog.MINUTE;

import dev.whydrop.model.StreamId;
import java.util.List;

/** Logs that hold less, or other, than what happened. */
final class RecordedWorlds {
    /** 0001-01-01T00:00:00Z and 9999-12-31T00:00:00Z, what programs write for no time and for never. */
    private static final List<Long> NO_TIMES = List.of(-62_135_596_800L, 253_402_214_400L);

    private RecordedWorlds() {}

    /** Two hundred cuts an evening of a week, on six hundred streams, and nothing but cuts. */
    static void eveningsOfCutsAlone(PushLog log) {
        for (int day = 0; day < 7; day++) {
            for (int cut = 0; cut < 200; cut++) {
                strayCut(log, day * DAY + 19 * HOUR + log.chance().uniform(0, 4 * HOUR), 600, 1);
            }
        }
    }

    /** Thousands of cuts in two days, and one row a year before, of the year 1 or of the year 9999. */
    static void aRowFarAway(PushLog log) {
        Chance chance = log.chance();
        int cuts = chance.oneOf(List.of(1_000, 2_500, 6_000));
        for (int cut = 0; cut < cuts; cut++) {
            strayCut(log, chance.uniform(0, 2 * DAY), 900, 2);
        }
        double end = chance.happens(0.4) ? -365 * DAY : (double) (chance.oneOf(NO_TIMES) - log.epochSecond());
        StreamId stream = new StreamId("p0.example.org", "live", "s0");
        double start = chance.happens(0.5) ? Double.NaN : end - 900;
        log.add(new Push(stream, start, end, "10.1.1.1", "", chance.oneOf(Codes.NETWORK)));
    }

    /** Exported at the busiest hour: what was still on air is missing. */
    static void exportedAtThePeak(PushLog log) {
        FleetWorlds.ordinary(log);
        double evening = Math.floor(log.lastEnd() / DAY) * DAY + 20.5 * HOUR;
        double stop = evening > log.lastEnd() ? evening - DAY : evening;
        log.remove(push -> push.end() >= stop && stop > 0);
    }

    static void onlyCuts(PushLog log) {
        FleetWorlds.ordinary(log);
        log.remove(push -> !push.lost());
    }

    static void noStarts(PushLog log) {
        FleetWorlds.ordinary(log);
        log.change(Push::withoutStart);
    }

    static void noAddresses(PushLog log) {
        FleetWorlds.ordinary(log);
        log.change(Push::withoutAddress);
    }

    static void wholeMinutes(PushLog log) {
        FleetWorlds.ordinary(log);
        log.change(push -> push.rounded(60));
    }

    /** Some rows come from a tool that knows whole minutes only: those of one domain, or one in five. */
    static void someRowsInWholeMinutes(PushLog log) {
        FleetWorlds.ordinary(log);
        Chance chance = log.chance();
        boolean byDomain = chance.happens(0.5);
        log.change(push -> (byDomain ? push.stream().domain().startsWith("push1") : chance.happens(0.2))
                ? push.rounded(60)
                : push);
    }

    /** Two exports that overlap; what stands in both differs by a second or two, as their sources stamp it at different places. */
    static void exportsThatOverlap(PushLog log) {
        FleetWorlds.ordinary(log);
        Chance chance = log.chance();
        double from = chance.uniform(18, 21) * HOUR;
        double to = from + chance.uniform(0.5, 4) * HOUR;
        List<Push> both = log.pushes().stream()
                .filter(push -> push.end() >= from && push.end() < to)
                .toList();
        for (Push push : both) {
            double later = chance.between(1, 2);
            log.add(push.during(push.start() + chance.between(0, 1), push.end() + later));
        }
    }

    /** Hours and whole evenings that were never exported. */
    static void exportsWithGaps(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(chance.oneOf(List.of(200, 600)), 0.2).pushers(chance);
        log.evenings(fleet, 7);
        for (int gap = 0; gap < 8; gap++) {
            double from = chance.below(7) * DAY + chance.uniform(0, 23) * HOUR;
            double to = from + chance.logNormal(90 * MINUTE, 1);
            log.remove(push -> push.end() >= from && push.end() < to);
        }
    }

    /** A console page that shows the newest rows of each day, and no more than so many. */
    static void pagesCutShort(PushLog log) {
        Chance chance = log.chance();
        FleetWorlds.ordinary(log);
        int last = chance.oneOf(List.of(100, 300, 1_000));
        List<Double> ends = log.pushes().stream().map(Push::end).sorted().toList();
        double from = ends.get(Math.max(0, ends.size() - last));
        log.remove(push -> push.end() < from);
    }

    /** A third of the starts and of the addresses are missing, here and there. */
    static void cellsMissing(PushLog log) {
        FleetWorlds.ordinary(log);
        Chance chance = log.chance();
        log.change(push -> chance.happens(0.33) ? push.withoutStart() : push);
        log.change(push -> chance.happens(0.33) ? push.withoutAddress() : push);
    }

    private static void strayCut(PushLog log, double end, int streams, int domains) {
        Chance chance = log.chance();
        StreamId stream =
                new StreamId("p" + chance.below(domains) + ".example.org", "live", "s" + chance.below(streams));
        String address = "10." + chance.below(50) + "." + chance.below(250) + "." + chance.between(1, 250);
        double start = end - chance.uniform(60, 3_000);
        log.add(new Push(stream, start, end, address, "", chance.oneOf(Codes.NETWORK)));
    }
}
