package dev.whydrop.report.words;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Change;
import dev.whydrop.model.Comparability;
import dev.whydrop.model.Comparison;
import dev.whydrop.model.Comparison.Covered;
import dev.whydrop.model.Comparison.Entry;
import dev.whydrop.model.Comparison.Side;
import java.util.ArrayList;
import java.util.List;

/** The parts of a comparison in words, the same in every form that is read by people. What comes out is not yet escaped for where it goes. */
public final class ComparisonPhrases {
    private static final int MOST_NAMED = 5;

    private final Presentation presentation;
    private final Texts texts;

    public ComparisonPhrases(Presentation presentation) {
        this.presentation = presentation;
        this.texts = presentation.texts();
    }

    /** {@return how many causes are new, more, the same, fewer and gone} */
    public String summary(Comparison comparison) {
        return comparison.entries().isEmpty()
                ? texts.get("compare.nothing")
                : texts.get(
                        "compare.summary",
                        comparison.count(Change.NEW),
                        comparison.count(Change.MORE),
                        comparison.count(Change.SAME),
                        comparison.count(Change.LESS),
                        comparison.count(Change.GONE));
    }

    /** {@return what to know before the causes are read: that nothing can be compared, that the two seem to be swapped, or that their times overlap} */
    public List<String> notes(Comparison comparison) {
        List<String> notes = new ArrayList<>();
        if (comparison.comparability() != Comparability.COMPARABLE) {
            notes.add(texts.get("compare." + comparison.comparability()));
        }
        if (comparison.backwards()) {
            notes.add(texts.get("compare.backwards"));
        }
        comparison
                .overlapFrom()
                .ifPresent(from -> notes.add(texts.get(
                        "compare.overlap",
                        texts.get(
                                "text.span",
                                presentation.span(from, comparison.overlapTo()),
                                presentation.zoneName()))));
        return notes;
    }

    /** {@return the files, the time and the sessions of one side} */
    public String covered(Covered covered) {
        String sources =
                texts.some(covered.sources().isEmpty() ? List.of(texts.get("unknown")) : covered.sources(), MOST_NAMED);
        return covered.from() == null || covered.to() == null
                ? texts.get("compare.covers-nothing", sources)
                : texts.get(
                        "compare.covers",
                        sources,
                        texts.get(
                                "text.span", presentation.span(covered.from(), covered.to()), presentation.zoneName()),
                        texts.duration(covered.seconds()),
                        covered.sessions(),
                        covered.streams());
    }

    /** {@return what became of a cause, and how bad it is} */
    public String badge(Entry entry) {
        return texts.get(
                "compare.badge",
                texts.get("compare.change." + entry.change()),
                texts.get("severity." + entry.severity()));
    }

    /** {@return the disconnects of one side} */
    public String side(Side side) {
        if (side.disconnects() == 0) {
            return texts.get("compare.none");
        }
        return side.perDay() == null
                ? texts.get("compare.side-short", side.disconnects(), side.streams(), side.perThousandSessions())
                : texts.get(
                        "compare.side", side.disconnects(), side.streams(), side.perThousandSessions(), side.perDay());
    }

    /** {@return what would have been expected, and whether the difference is clear; where nothing can be compared, which side has it} */
    public String result(Comparison comparison, Entry entry) {
        if (comparison.comparability() != Comparability.COMPARABLE) {
            return texts.get(entry.change() == Change.GONE ? "compare.only-before" : "compare.only-after");
        }
        String result = texts.get("compare.result." + entry.change(), entry.expected());
        return entry.change() == Change.SAME
                ? result
                : texts.get(entry.clear() ? "compare.clear" : "compare.unclear", result);
    }
}
