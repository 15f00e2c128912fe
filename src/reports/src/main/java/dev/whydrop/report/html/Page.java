package dev.whydrop.report.html;

import dev.whydrop.model.Advice;
import dev.whydrop.model.Family;
import dev.whydrop.model.Owner;
import dev.whydrop.model.Report;
import dev.whydrop.model.Severity;
import dev.whydrop.report.html.drawing.FamilyRow;
import dev.whydrop.report.html.drawing.FleetView;
import dev.whydrop.report.html.drawing.TimeAxis;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that one page shows.
 *
 * @param report the report
 * @param causes number of advice in all, shown or not
 * @param style the style sheet
 * @param script the script
 * @param policy what the browser may load and run
 * @param tally what is counted over all events
 * @param cards the first advice, whole
 * @param further the next advice, a line each
 * @param fleet domains and streams by time; null when no disconnect needs anybody
 * @param families the families by time
 * @param tops the streams, addresses and domains with the most disconnects
 * @param records the records behind the advice
 */
record Page(
        Report report,
        int causes,
        String style,
        String script,
        String policy,
        Tally tally,
        List<Card> cards,
        List<Advice> further,
        @Nullable FleetView fleet,
        List<FamilyRow> families,
        List<TopList> tops,
        RecordTable records) {
    /** Entries of the lists behind the advice that are shown; the rest is counted. */
    static final int MOST_LISTED = 25;

    Page {
        cards = List.copyOf(cards);
        further = List.copyOf(further);
        families = List.copyOf(families);
        tops = List.copyOf(tops);
    }

    /**
     * A list of those with the most disconnects.
     *
     * @param kind {@code streams}, {@code addresses} or {@code domains}
     * @param more how many are not listed
     */
    record TopList(String kind, List<TopRow> rows, int more) {
        TopList {
            rows = List.copyOf(rows);
        }
    }

    /** {@return the first entries of a list} */
    static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST_LISTED, all.size()));
    }

    /** {@return advice that have neither a card nor a line} */
    int restOfAdvice() {
        return report.advice().size() - cards.size() - further.size();
    }

    /** {@return the severities that occur, worst first} */
    List<Severity> severities() {
        return cards.stream()
                .map(each -> each.advice().severity())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** {@return the owners that occur} */
    Collection<Owner> owners() {
        return cards.stream().map(each -> each.advice().owner()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the families that occur on the cards} */
    Collection<Family> filterFamilies() {
        Set<Family> families = EnumSet.noneOf(Family.class);
        cards.forEach(each -> families.addAll(each.families()));
        return families;
    }

    /** {@return a number of events as a part of all, in per cent of the width} */
    String part(int events) {
        return TimeAxis.percent((double) events / Math.max(1, tally.all()));
    }
}
