package dev.whydrop.report;

import dev.whydrop.model.Remedy;
import java.util.List;

/** When a remedy is done, seen from the first. */
final class RemedyOrder {
    private RemedyOrder() {}

    /** {@return the label of a remedy: the first, at the same time, after it, or so that it does not come again} */
    static String label(List<Remedy> all, Remedy each) {
        Remedy first = all.get(0);
        if (each.equals(first)) {
            return "text.do-first";
        }
        return switch (each.effort()) {
            case MINUTES -> each.owner() == first.owner() ? "text.also" : "text.meanwhile";
            case HOURS -> "text.then";
            case DAYS -> "text.later";
        };
    }
}
