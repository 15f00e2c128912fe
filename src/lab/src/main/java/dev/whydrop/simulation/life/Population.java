package dev.whydrop.simulation.life;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Feed;
import dev.whydrop.simulation.stage.Fleet;
import dev.whydrop.simulation.stage.Rhythm;
import dev.whydrop.simulation.stage.Trade;
import java.util.ArrayList;
import java.util.List;

/**
 * Every stream of a log of the real world and how it lives. Each domain has its trade; its broadcasters differ in size, line and pace, and there are
 * more of them from day to day.
 */
final class Population {
    private static final int STREAMS_OF_A_DOMAIN = 40;
    private static final int STREAMS_OF_A_BLOCK = 15;
    private static final int STREAMS_OF_A_PROBE = 400;
    private static final int MOST_BLOCKS = 180;
    /** What the domains are used for, in turn. */
    private static final List<Trade> TRADES = List.of(
            Trade.SHOWS,
            Trade.HOSTS,
            Trade.CLASSES,
            Trade.SHOWS,
            Trade.SHOWS,
            Trade.SHOWS,
            Trade.SHOWS,
            Trade.SHOWS,
            Trade.CLASSES,
            Trade.CLASSES,
            Trade.GAMES,
            Trade.CAMERAS);

    /** Lines differ by a factor of a hundred: nineteen in twenty lie within the tenth and the tenfold of the middle. */
    private static final double SPREAD_OF_CUTS = 1.175;

    private static final double CUTS_PER_HOUR = 0.03;
    private static final double MOST_CUTS_PER_HOUR = 0.3;

    private final Dice dice;
    private final int streams;
    private final int days;
    private final double daily;
    private final List<String> domains = new ArrayList<>();
    private final List<Habit> habits = new ArrayList<>();

    private Population(int streams, int days, Dice dice) {
        this.dice = dice;
        this.streams = streams;
        this.days = days;
        daily = 1 + (double) dice.span(0, 8, 0, 20) / 100;
    }

    static Population of(int streams, int days, Dice dice) {
        Population population = new Population(streams, days, dice);
        population.settle();
        return population;
    }

    List<Habit> habits() {
        return habits;
    }

    /** {@return the streams that incidents happen on: all but the probes} */
    Fleet fleet() {
        return new Fleet(habits.stream()
                .filter(habit -> habit.trade() != Trade.PROBE)
                .map(Habit::feed)
                .toList());
    }

    private void settle() {
        int number = Math.max(2, streams / STREAMS_OF_A_DOMAIN);
        for (int i = 0; i < number; i++) {
            domains.add("push." + dice.of(Fleet.NAMES) + (i + 1) + ".example");
        }
        for (int broadcaster = 0; habits.size() < streams; broadcaster++) {
            settle(broadcaster, broadcaster < number ? broadcaster : crowded(number));
        }
    }

    /** Small domains are many, large ones few. */
    private int crowded(int number) {
        long first = dice.uniform(0, number - 1);
        return (int) (dice.chance(0.5) ? dice.uniform(0, first) : first);
    }

    private void settle(int broadcaster, int domain) {
        Trade trade = probes() ? Trade.PROBE : TRADES.get(domain % TRADES.size());
        long size = trade == Trade.PROBE ? 1 : size();
        String address = address(broadcaster);
        String name = dice.of(Fleet.NAMES) + "-" + (broadcaster + 1);
        double cuts = Math.min(MOST_CUTS_PER_HOUR, dice.lognormal(CUTS_PER_HOUR, SPREAD_OF_CUTS));
        double pause = dice.lognormal(6 * 3_600.0, 0.8);
        List<ErrorCode> ends = ends(trade);
        long from = from();
        for (int i = 1; i <= size && habits.size() < streams; i++) {
            StreamId id = new StreamId(domains.get(domain), dice.of(Fleet.APPS), size == 1 ? name : name + "-cam" + i);
            habits.add(new Habit(new Feed(id, address), trade, from, cuts, pause, ends));
        }
    }

    private boolean probes() {
        return habits.size() > STREAMS_OF_A_DOMAIN && dice.chance(1.0 / STREAMS_OF_A_PROBE);
    }

    /** Most push one stream or two, a site some, a gateway many. */
    private long size() {
        if (dice.chance(0.02)) {
            return dice.uniform(8, Math.max(8, Math.min(40, streams / 8)));
        }
        return dice.chance(0.1) ? dice.uniform(3, 7) : dice.chance(0.2) ? 2 : 1;
    }

    private String address(int broadcaster) {
        int blocks = Math.max(2, Math.min(MOST_BLOCKS, streams / STREAMS_OF_A_BLOCK));
        long low = broadcaster / 250;
        int last = broadcaster % 250 + 1;
        if (dice.chance(0.12)) {
            return String.format("2001:db8:%x:%x::%x", dice.uniform(1, blocks), dice.uniform(1, 999), broadcaster + 1);
        }
        return "10." + dice.uniform(1, blocks) + "." + low + "." + last;
    }

    /** An encoder ends all its pushes in the same way; a few never say goodbye. */
    private List<ErrorCode> ends(Trade trade) {
        ErrorCode usual = ErrorCode.of(dice.of(List.of(1, 1, 1, 2, 2, 2, 2, 35)));
        if (trade == Trade.PROBE || dice.chance(0.8)) {
            return List.of(usual);
        }
        return dice.chance(0.8) ? Codes.PLANNED : List.of(ErrorCode.of(3));
    }

    /** {@return since when there is one more broadcaster: most were there before, the more of them the slower all grow} */
    private long from() {
        double rank = dice.fraction();
        double before = Math.pow(daily, -days);
        return rank <= before ? 0 : Math.round(days + StrictMath.log(rank) / StrictMath.log(daily)) * Rhythm.DAY;
    }
}
