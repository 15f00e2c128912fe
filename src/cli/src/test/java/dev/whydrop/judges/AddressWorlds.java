package dev.whydrop.judges;

import static dev.whydrop.judges.PushLog.DAY;
import static dev.whydrop.judges.PushLog.HOUR;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fleets whose addresses, names or nodes say less than they seem to. */
final class AddressWorlds {
    private AddressWorlds() {}

    /** Phones of strangers behind few addresses of their carrier; each push has another one. */
    static void strangersBehindACarrier(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(chance.oneOf(List.of(150, 500)), chance.oneOf(List.of(0.2, 0.6)))
                .pushers(chance);
        log.evenings(fleet, 2);
        List<String> carrier = IntStream.range(0, 36)
                .mapToObj(number -> "117.13" + number / 12 + "." + number / 4 + "." + (40 + number))
                .toList();
        log.change(push -> isPhone(push) ? push.at(chance.oneOf(carrier)) : push);
    }

    /** The same few names on four domains: test, live, main, and numbers. */
    static void namesReusedOnOtherDomains(PushLog log) {
        Chance chance = log.chance();
        List<String> names = Stream.concat(
                        Stream.of("test", "live", "main", "backup"),
                        IntStream.range(1, 60).mapToObj(Integer::toString))
                .toList();
        List<Pusher> fleet = FleetPlan.of(4 * names.size(), 0.3).pushers(chance);
        List<Pusher> reused = IntStream.range(0, fleet.size())
                .mapToObj(number -> fleet.get(number)
                        .onApp("live")
                        .onDomain("push" + number % 4 + ".example.org")
                        .named(names.get(number / 4)))
                .toList();
        log.evenings(reused, 3);
        log.change(push -> chance.happens(0.02) ? push.withoutAddress() : push);
    }

    /** Homes with a /64 each and one to three streams in it, whose devices take a new address for each push. */
    static void homesWithPrivacyAddresses(PushLog log) {
        Chance chance = log.chance();
        for (int home = 0; home < 150; home++) {
            String prefix = Addresses.prefix64(chance);
            for (Pusher who : named(
                    "h" + home + "-", FleetPlan.of(chance.between(1, 3), 0.25).pushers(chance))) {
                pushAnew(log, who, prefix);
            }
        }
    }

    /** Devices with two kinds of address: each push takes the one that connects first. */
    static void dualStack(PushLog log) {
        Chance chance = log.chance();
        List<Pusher> fleet = FleetPlan.of(chance.oneOf(List.of(120, 350)), 0.25).pushers(chance);
        log.evenings(fleet, 2);
        String provider = "2409:8a" + chance.between(10, 99) + ":";
        log.change(push -> chance.happens(0.5) ? push.at(sixOf(push, provider)) : push);
    }

    /** A balancer that sends each push to another node, most to the first few. */
    static void anotherNodeForEachPush(PushLog log) {
        Chance chance = log.chance();
        FleetWorlds.ordinary(log);
        log.change(push -> new Push(
                push.stream(),
                push.start(),
                push.end(),
                push.address(),
                "198.51.100." + (chance.skewed(14) + 1),
                push.code()));
    }

    /** One office with forty streams behind one address, as calm as the rest, and on air all day. */
    static void aCalmOffice(PushLog log) {
        Chance chance = log.chance();
        FleetWorlds.ordinary(log);
        String office = Addresses.anywhere(chance);
        for (Pusher who : named("office-", FleetPlan.of(40, 0.5).pushers(chance))) {
            for (int day = 0; day < 3; day++) {
                double start = day * DAY + chance.normal(9, 0.3) * HOUR;
                log.show(who.at(office), start, start + 8 * HOUR, Manner.USUAL);
            }
        }
    }

    private static void pushAnew(PushLog log, Pusher who, String prefix) {
        Chance chance = log.chance();
        for (int day = 0; day < 3; day++) {
            double start = day * DAY + chance.normal(19, 2) * HOUR;
            double end = start + chance.logNormal(2 * HOUR, 0.5);
            while (start < end) {
                double cut = Math.min(end, start + chance.exponential(HOUR / who.cutsPerHour()));
                Pusher now = who.at(Addresses.within64(chance, prefix));
                log.add(now, start, cut, chance.oneOf(cut < end ? Codes.NETWORK : Codes.PLANNED));
                start = cut + chance.logNormal(9, 0.7);
            }
        }
    }

    private static List<Pusher> named(String prefix, List<Pusher> fleet) {
        return fleet.stream()
                .map(who -> who.named(prefix + who.stream().streamName()))
                .toList();
    }

    private static boolean isPhone(Push push) {
        return push.stream().streamName().hashCode() % 10 < 6;
    }

    private static String sixOf(Push push, String provider) {
        int home = push.stream().hashCode();
        return provider + Integer.toHexString(home >>> 16) + ":" + Integer.toHexString(home & 0xffff) + "::1";
    }
}
