package dev.whydrop.judges;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A log that is being made. Its second 0 is the midnight before a Monday, in whatever time zone these customers live. */
final class PushLog {
    static final double MINUTE = 60;
    static final double HOUR = 3_600;
    static final double DAY = 86_400;

    /** 2026-01-05T00:00:00Z, a Monday. */
    private static final long FIRST_MONDAY = 1_767_571_200;

    private static final long WEEK = 604_800;

    private static final Comparator<Push> BY_END =
            Comparator.comparingDouble(Push::end).thenComparing(Push::stream).thenComparingDouble(Push::start);

    private final Chance chance;
    private final long epochSecond;
    private final List<Push> pushes = new ArrayList<>();

    PushLog(Chance chance) {
        this.chance = chance;
        this.epochSecond =
                FIRST_MONDAY + WEEK * chance.below(45) - (long) HOUR * chance.oneOf(List.of(0, 1, 7, 8, 9, -5));
    }

    Chance chance() {
        return chance;
    }

    /** {@return the epoch second of second 0} */
    long epochSecond() {
        return epochSecond;
    }

    /** {@return all pushes so far, in no order} */
    List<Push> pushes() {
        return Collections.unmodifiableList(pushes);
    }

    void add(Push push) {
        pushes.add(push);
    }

    void add(Pusher who, double start, double end, ErrorCode code) {
        pushes.add(new Push(who.stream(), start, end, who.address(), who.node(), code));
    }

    void change(UnaryOperator<Push> change) {
        pushes.replaceAll(change);
    }

    void remove(Predicate<Push> which) {
        pushes.removeIf(which);
    }

    /** Adds one show: cut at random by its own line, back after seconds, ended as planned. */
    void show(Pusher who, double from, double to, Manner manner) {
        double start = from;
        while (start < to) {
            double cut = chance.happens(manner.failsEarly())
                    ? start + chance.uniform(2, 55)
                    : nextCut(who.cutsPerHour(), start, to, manner.rhythm());
            if (cut >= to) {
                add(who, start, to, chance.oneOf(chance.happens(manner.killed()) ? Codes.NETWORK : Codes.PLANNED));
                return;
            }
            add(who, start, cut, chance.oneOf(Codes.NETWORK));
            start = cut + chance.logNormal(manner.away(), 0.7);
        }
    }

    /** Adds an evening: who is on air goes on around its usual hour, for some two hours. */
    void evening(List<Pusher> fleet, int day, double shareOnAir, Manner manner) {
        for (Pusher who : fleet) {
            if (chance.happens(shareOnAir)) {
                double hour = Math.max(0, Math.min(23.5, chance.normal(who.usualHour(), 0.7)));
                double start = day * DAY + hour * HOUR;
                show(who, start, start + chance.logNormal(1.85 * HOUR, 0.5), manner);
            }
        }
    }

    void evenings(List<Pusher> fleet, int days) {
        for (int day = 0; day < days; day++) {
            evening(fleet, day, 0.55, Manner.USUAL);
        }
    }

    /** {@return the last end of all, in seconds} */
    double lastEnd() {
        return pushes.stream().mapToDouble(Push::end).max().orElse(0);
    }

    /** {@return what a log has of it: whole seconds, by end, rows numbered from 1} */
    List<Disconnect> disconnects() {
        List<Push> sorted = pushes.stream().sorted(BY_END).toList();
        List<Disconnect> disconnects = new ArrayList<>(sorted.size());
        for (Push push : sorted) {
            disconnects.add(push.recorded(epochSecond).withRow("events.csv", disconnects.size() + 1));
        }
        return disconnects;
    }

    /** How long a line of so many cuts an hour holds: thinning, so that any rhythm is kept exactly. */
    private double nextCut(double cutsPerHour, double from, double to, Rhythm rhythm) {
        double cut = from;
        do {
            cut += chance.exponential(HOUR / (cutsPerHour * rhythm.most()));
        } while (cut < to && !chance.happens(rhythm.at(cut) / rhythm.most()));
        return cut;
    }
}
