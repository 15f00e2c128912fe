package dev.whydrop.judges;

import static dev.whydrop.judges.PushLog.DAY;
import static dev.whydrop.judges.PushLog.HOUR;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes logs with one fault on a background of their own. Whoever reads such a log for a wide cause has to find this one and no other. */
final class PowerWorld {
    private final Fault fault;
    private final long seed;
    private final Chance chance;
    private final PushLog log;
    private final int days;
    private final List<Place> places;

    /** Second of the log at which the fault begins. */
    private final double moment;

    private PowerWorld(Fault fault, long seed, int days) {
        this.fault = fault;
        this.seed = seed;
        this.chance = new Chance(fault.toString(), seed);
        this.log = new PushLog(chance);
        this.days = days;
        Place place = Place.of(fault.scope(), chance);
        this.places = fault.siblings() ? List.of(place, place.sibling()) : List.of(place);
        this.moment = chance.below(days) * DAY + chance.uniform(18.5, 22) * HOUR;
    }

    /** {@return the log of this fault and seed; always the same} */
    static FaultLog log(Fault fault, long seed) {
        return new PowerWorld(fault, seed, new Chance("days", seed).oneOf(List.of(1, 1, 2, 4))).log();
    }

    /** {@return the same within a week} */
    static FaultLog logOfAWeek(Fault fault, long seed) {
        return new PowerWorld(fault, seed, 7).log();
    }

    private FaultLog log() {
        addBackground();
        addPeopleOfThePlace();
        List<Push> onAir = log.pushes().stream()
                .filter(push -> push.start() < moment && push.end() > moment)
                .toList();
        double others = othersPerMinute();
        Set<StreamId> hit = new HashSet<>();
        List<Double> cuts = strike(hit);
        fault.damage().to(log);
        return new FaultLog(
                fault,
                seed,
                log.disconnects(),
                instant(Math.floor(moment / DAY) * DAY + 6 * HOUR),
                instant(cuts.stream().min(Double::compare).orElse(moment)),
                instant(cuts.stream().max(Double::compare).orElse(moment)),
                Set.copyOf(hit),
                places,
                onAir,
                others);
    }

    private void addBackground() {
        int size = fault.scope() == FaultScope.EVERYTHING
                ? Math.max(20, fault.onAir() / 3)
                : chance.oneOf(List.of(60, 150, 400));
        FleetPlan plan = FleetPlan.of(size, chance.oneOf(List.of(0.05, 0.14, 0.37)))
                .on(chance.between(2, 5), chance.between(3, 8));
        chance.oneOf(List.of(Background.values())).add(log, plan.pushers(chance), days);
    }

    private void addPeopleOfThePlace() {
        int seats = fault.onAir();
        List<Pusher> anywhere = FleetPlan.of(seats, chance.oneOf(List.of(0.05, 0.14, 0.37)))
                .on(4, 6)
                .pushers(chance);
        for (int seat = 0; seat < seats; seat++) {
            Pusher who = anywhere.get(seat).named("m" + seat);
            Place place = places.get(seat / 4 % places.size());
            onTheDays(place.settle(chance, who, anywhere.get(0), seat, seats));
        }
        int neighbour = 0;
        for (String address : places.get(0).neighbours(chance)) {
            onTheDays(anywhere.get(0).named("n" + neighbour++).at(address));
        }
    }

    /** On air at the moment, and on most other days around the same hours. */
    private void onTheDays(Pusher who) {
        for (int day = 0; day < days; day++) {
            if (day == (int) (moment / DAY)) {
                double from = moment - chance.uniform(0.2, 2) * HOUR;
                log.show(who, from, moment + chance.uniform(0.3, 2) * HOUR, Manner.USUAL);
            } else if (chance.happens(0.6)) {
                double start = day * DAY + chance.normal(19, 1) * HOUR;
                log.show(who, start, start + 2 * HOUR, Manner.USUAL);
            }
        }
    }

    /** Cuts what is on air at the place, each with the chance of the fault. Returns when. */
    private List<Double> strike(Set<StreamId> hit) {
        ErrorCode usual = chance.oneOf(fault.damage().codes());
        boolean inTheMiddleOfThings = chance.happens(0.5);
        List<Double> cuts = new ArrayList<>();
        List<Push> more = new ArrayList<>();
        log.change(push -> {
            if (!isStruck(push) || !chance.happens(fault.share())) {
                return push;
            }
            double dice = chance.uniform(0, 1);
            double cut = moment + fault.spread() * (inTheMiddleOfThings ? dice : dice * dice);
            cuts.add(cut);
            hit.add(push.stream());
            goOn(push, cut, more);
            return push.ended(
                    cut,
                    chance.happens(0.7) ? usual : chance.oneOf(fault.damage().codes()));
        });
        more.forEach(log::add);
        return cuts;
    }

    private boolean isStruck(Push push) {
        return push.start() + 5 < moment
                && push.end() > moment + fault.spread() + 5
                && places.stream().anyMatch(place -> place.holds(push));
    }

    /** Most come back after seconds; one in ten stays away. */
    private void goOn(Push push, double cut, List<Push> more) {
        double back = cut + chance.logNormal(20, 0.8);
        int tries = fault.damage() == Damage.RECONNECT_STORM ? chance.between(3, 11) : 0;
        for (int attempt = 0; attempt < tries; attempt++) {
            double lost = back + chance.uniform(1, 20);
            if (lost < push.end()) {
                more.add(push.during(back, lost).withCode(chance.oneOf(Codes.NETWORK)));
            }
            back = lost + chance.uniform(2, 15);
        }
        if (back < push.end() && chance.happens(0.9)) {
            more.add(push.during(back, push.end()));
        }
    }

    private double othersPerMinute() {
        return log.pushes().stream()
                        .filter(push -> push.lost() && Math.abs(push.end() - moment) <= 300)
                        .count()
                / 10.0;
    }

    private Instant instant(double second) {
        return Instant.ofEpochSecond(log.epochSecond() + (long) Math.floor(second));
    }
}
