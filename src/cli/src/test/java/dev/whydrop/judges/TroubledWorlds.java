package dev.whydrop.judges;

import static dev.whydrop.judges.PushLog.DAY;
import static dev.whydrop.judges.PushLog.HOUR;
import static dev.whydrop.judges.PushLog.MINUTE;

import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Fleets with streams, lines and devices that are in trouble, each for a reason of its own. */
final class TroubledWorlds {
    private TroubledWorlds() {}

    /** Lines that drop fifteen times in ten minutes, then hold for hours. */
    static void badLines(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(300, 0.05).pushers(chance);
        log.evenings(fleet, 3);
        for (Pusher who : some(chance, fleet, 60)) {
            double start = chance.below(3) * DAY + chance.uniform(18, 22) * HOUR;
            for (int drop = 0; drop < 15; drop++) {
                double end = start + chance.exponential(30) + 2;
                log.add(who, start, end, chance.oneOf(Codes.NETWORK));
                start = end + chance.uniform(2, 12);
            }
        }
    }

    /** Three gateways, each the address of sixty streams that are cut 1 to 8 times an hour by themselves, beside a calm fleet. */
    static void busyGateways(PushLog log) {
        Chance chance = log.chance();
        log.evenings(FleetPlan.of(200, 0.1).pushers(chance), 2);
        for (int gateway = 0; gateway < 3; gateway++) {
            Pusher one = new Pusher(
                    new StreamId("push" + chance.below(3) + ".example.org", "live", "g"),
                    Addresses.anywhere(chance),
                    "198.51.100.1",
                    0,
                    20);
            for (int stream = 0; stream < 60; stream++) {
                Pusher who = one.named("g" + gateway + "-" + stream).cut(chance.oneOf(List.of(1.0, 4.0, 4.0, 8.0)));
                for (int day = 0; day < 2; day++) {
                    double start = day * DAY + chance.uniform(18, 20) * HOUR;
                    log.show(who, start, start + 3 * HOUR, Manner.USUAL);
                }
            }
        }
    }

    /** Single streams that are cut and refused, cut and refused, every few seconds for ten minutes. */
    static void stormsOfSingleStreams(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(400, 0.1).pushers(chance);
        log.evenings(fleet, 2);
        for (Pusher who : some(chance, fleet, 50)) {
            double start = chance.below(2) * DAY + chance.normal(20, 1) * HOUR;
            for (int turn = 0; turn < 40; turn++) {
                double end = start + chance.uniform(1, 9);
                log.add(who, start, end, chance.happens(0.3) ? Codes.SOCKET_LOST : chance.oneOf(Codes.NETWORK));
                start = end + chance.uniform(1, 9);
                log.add(who, start, start, Codes.REFUSED_NAME_TAKEN);
            }
        }
    }

    /** A venue on a bad radio link: ten streams of one address, each cut every ten minutes by itself, all evening. */
    static void aVenueOnABadRadioLink(PushLog log) {
        Chance chance = log.chance();
        FleetWorlds.ordinary(log);
        StreamId stream = new StreamId("push0.example.org", "live", "v");
        Pusher venue = new Pusher(stream, Addresses.anywhere(chance), "198.51.100.2", 6, 20);
        for (int channel = 0; channel < 10; channel++) {
            double start = chance.uniform(18, 20) * HOUR;
            log.show(venue.named("v" + channel), start, start + 3 * HOUR, Manner.USUAL);
        }
    }

    /** Encoders that nobody looks after: they fall silent now and then, and come back after minutes or hours. */
    static void forgottenEncoders(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(chance.oneOf(List.of(120, 300)), 0.1).pushers(chance);
        log.evenings(fleet, 3);
        for (Pusher who : some(chance, fleet, 60)) {
            Pusher encoder = who.named("forgotten-" + who.stream().streamName());
            double start = chance.uniform(0, 8) * HOUR;
            while (start < 3 * DAY) {
                double end = start + chance.exponential(chance.oneOf(List.of(0.5, 2.0, 8.0)) * HOUR) + 75;
                log.add(encoder, start, end, chance.oneOf(Codes.SILENCE));
                start = end + chance.logNormal(10 * MINUTE, 1.3);
            }
        }
    }

    /** Probes push for ten seconds in each minute or half minute, from two addresses, and now and then one of them is cut. */
    static void probesEachMinute(PushLog log) {
        Chance chance = log.chance();
        log.evenings(FleetPlan.of(150, 0.14).pushers(chance), 1);
        List<String> addresses = List.of(Addresses.anywhere(chance), Addresses.anywhere(chance));
        for (int probe = 0; probe < 6; probe++) {
            Pusher who = new Pusher(
                    new StreamId("push" + probe % 3 + ".example.org", "live", "probe-" + probe),
                    addresses.get(probe % 2),
                    "198.51.100." + (probe % 4 + 1),
                    0,
                    0);
            double every = chance.oneOf(List.of(60.0, 60.0, 120.0));
            for (double start = 17 * HOUR + chance.below(30); start < 24 * HOUR; start += every) {
                boolean cut = chance.happens(0.02);
                double end = start + (cut ? chance.uniform(1, 10) : 10 + chance.uniform(0, 0.8));
                log.add(who, start, end, chance.oneOf(cut ? Codes.NETWORK : Codes.PLANNED));
            }
        }
    }

    /** Some try again and again with an expired URL or under a name that is taken, long before and after they ran. */
    static void refusedAgainAndAgain(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(300, 0.14).pushers(chance);
        log.evenings(fleet, 2);
        for (Pusher who : some(chance, fleet, 40)) {
            double every = chance.uniform(5, 60);
            double start = chance.below(2) * DAY + chance.uniform(9, 23) * HOUR;
            for (int attempt = 0; attempt < 30; attempt++) {
                double at = start + attempt * every;
                log.add(who, at, at, chance.happens(0.5) ? Codes.REFUSED_EXPIRED : Codes.REFUSED_NAME_TAKEN);
            }
        }
    }

    /** A desk sees everything at once: sockets lost, silence, replacements, single faults of the platform, a drop by hand. */
    static void aDeskOfMixedTroubles(PushLog log) {
        Chance chance = log.chance();
        FleetPlan plan = FleetPlan.of(chance.oneOf(List.of(200, 600)), chance.oneOf(List.of(0.1, 0.4)));
        log.evenings(plan.pushers(chance), chance.oneOf(List.of(1, 3)));
        log.change(push -> push.lost() || chance.happens(0.1) ? mixed(chance, push) : push);
    }

    /** Phones that go from one address to another in mid-show, replacing their own push. */
    static void handoversOfPhones(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(chance.oneOf(List.of(100, 300)), 0.1).pushers(chance);
        log.evenings(fleet, 2);
        for (Pusher who : some(chance, fleet, 80)) {
            Pusher phone = who.named("phone-" + who.stream().streamName());
            double start = chance.below(2) * DAY + chance.normal(19.5, 1) * HOUR;
            for (int handover = 0; handover < 12; handover++) {
                double end = start + chance.logNormal(8 * MINUTE, 0.9);
                log.add(
                        phone.at(Addresses.anywhere(chance)),
                        start,
                        end,
                        chance.happens(0.7) ? Codes.REPLACED : Codes.REPLACED_SILENT);
                start = end - chance.uniform(0, 2);
            }
        }
    }

    private static Push mixed(Chance chance, Push push) {
        double dice = chance.uniform(0, 1);
        if (dice < 0.25) {
            return push.withCode(Codes.SOCKET_LOST);
        }
        if (dice < 0.45) {
            return push.withCode(chance.oneOf(Codes.SILENCE));
        }
        if (dice < 0.5) {
            return push.withCode(chance.oneOf(Codes.INTERNAL));
        }
        if (dice < 0.6) {
            return push.withCode(Codes.REPLACED);
        }
        return dice < 0.63 ? push.withCode(Codes.DROPPED_BY_OPERATOR) : push;
    }

    private static List<Pusher> some(Chance chance, List<Pusher> fleet, int count) {
        List<Pusher> shuffled = new ArrayList<>(fleet);
        Collections.shuffle(shuffled, new Random(chance.number()));
        return shuffled.subList(0, count);
    }
}
