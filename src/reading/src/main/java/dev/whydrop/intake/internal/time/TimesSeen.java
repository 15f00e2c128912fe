package dev.whydrop.intake.internal.time;

import java.util.Set;

/**
 * What the times of one clock were like that were read.
 *
 * @param withoutZone whether one is written without a zone
 * @param withoutSecond whether one is written without a second
 * @param finer whether one is no whole minute
 * @param wholeMinutes different ones that are, in epoch milliseconds, up to a hundred; not all where one is finer
 */
public record TimesSeen(boolean withoutZone, boolean withoutSecond, boolean finer, Set<Long> wholeMinutes) {
    public TimesSeen {
        wholeMinutes = Set.copyOf(wholeMinutes);
    }

    /** {@return what they were like together with those that stand behind them} */
    TimesSeen then(TimesSeen next) {
        WholeMinutes whole = new WholeMinutes();
        wholeMinutes.forEach(whole::add);
        next.wholeMinutes.forEach(whole::add);
        return new TimesSeen(
                withoutZone || next.withoutZone,
                withoutSecond || next.withoutSecond,
                finer || next.finer,
                whole.values());
    }
}
