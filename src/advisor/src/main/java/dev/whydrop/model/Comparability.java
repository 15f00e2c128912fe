package dev.whydrop.model;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether two reports can be compared at all, and if not, why. */
public enum Comparability {
    /** They can. */
    COMPARABLE,
    /** The first report has no disconnect. */
    NOTHING_BEFORE,
    /** The second report has no disconnect. */
    NOTHING_AFTER,
    /** No stream and no domain is in both. */
    NOTHING_IN_COMMON;

    static Comparability of(Report before, Report after) {
        if (before.input().accepted() == 0) {
            return NOTHING_BEFORE;
        }
        if (after.input().accepted() == 0) {
            return NOTHING_AFTER;
        }
        Set<StreamId> streams = streams(before);
        Set<StreamId> later = streams(after);
        if (streams.isEmpty() || later.isEmpty()) {
            return COMPARABLE; // It has disconnects, and none of the streams that were asked for.
        }
        Set<String> domains = new HashSet<>();
        streams.forEach(each -> domains.add(each.domain()));
        domains.remove("");
        boolean common = later.stream().anyMatch(each -> streams.contains(each) || domains.contains(each.domain()));
        return common ? COMPARABLE : NOTHING_IN_COMMON;
    }

    /** Every disconnect that a report is about is needing action, harmless or unclear. */
    private static Set<StreamId> streams(Report report) {
        Set<StreamId> streams = new HashSet<>();
        report.advice().forEach(each -> streams.addAll(each.affected().streams()));
        report.benign().forEach(each -> streams.addAll(each.affected().streams()));
        report.undetermined().forEach(each -> streams.addAll(each.affected().streams()));
        return streams;
    }

    /** {@return {@code comparable} and so on} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
