package dev.whydrop.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One piece of evidence of an advice, in words.
 *
 * @param rule id of the rule that found it, such as {@code NET-101}
 * @param effect whether it speaks for the advice or against it
 * @param weight how strongly
 * @param text what was seen, in the language of the report
 * @param disconnects number of records it rests on; 0 when it rests on what the platform said when it was asked
 * @param rows the records, sorted; at most the first {@value #MOST_ROWS}. Empty when the disconnects came from code and carry no row
 */
public record EvidenceLine(String rule, Effect effect, Weight weight, String text, int disconnects, List<RowRef> rows) {
    /** The most rows that are listed for one piece of evidence. */
    public static final int MOST_ROWS = 100;

    /** For before against, then strongest first, then by rule. */
    public static final Comparator<EvidenceLine> ORDER = Comparator.comparing(EvidenceLine::effect)
            .thenComparing(EvidenceLine::weight, Comparator.reverseOrder())
            .thenComparing(EvidenceLine::rule);

    public EvidenceLine {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(text, "text");
        rows = List.copyOf(rows);
    }
}
