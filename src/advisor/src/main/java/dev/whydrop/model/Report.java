package dev.whydrop.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Why streams dropped and what to do, most urgent first. The same disconnects give an equal report, whatever their order and however many
 * threads worked on it.
 *
 * @param schemaVersion version of this structure
 * @param generator what made it
 * @param settings the settings that differ from the defaults, by name
 * @param disabled ids of the rules and diagnoses that were left out, sorted; null in a report of 0.1.0
 * @param input what went in
 * @param advice causes somebody has to act on, by priority, then id, then scope
 * @param suppressed narrow diagnoses that a wide cause explains
 * @param benign harmless disconnects
 * @param undetermined disconnects nothing explains well enough
 * @param explained how much of the input the report accounts for
 * @param summary the same in three numbers; follows from the rest
 */
public record Report(
        String schemaVersion,
        Generator generator,
        Map<String, Number> settings,
        @Nullable List<String> disabled,
        InputSummary input,
        List<Advice> advice,
        List<Suppressed> suppressed,
        List<Benign> benign,
        List<Undetermined> undetermined,
        Explained explained,
        @Nullable Summary summary) {
    /** The version of the structure that this class describes. */
    public static final String SCHEMA_VERSION = "1.1";

    public Report {
        Objects.requireNonNull(schemaVersion, "schemaVersion");
        Objects.requireNonNull(generator, "generator");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(explained, "explained");
        settings = Map.copyOf(settings);
        disabled = disabled == null ? List.of() : List.copyOf(disabled);
        advice = List.copyOf(advice);
        suppressed = List.copyOf(suppressed);
        benign = List.copyOf(benign);
        undetermined = List.copyOf(undetermined);
        summary = Summary.of(explained, benign, undetermined);
    }

    /** A report with the summary that follows from the rest. */
    public Report(
            String schemaVersion,
            Generator generator,
            Map<String, Number> settings,
            @Nullable List<String> disabled,
            InputSummary input,
            List<Advice> advice,
            List<Suppressed> suppressed,
            List<Benign> benign,
            List<Undetermined> undetermined,
            Explained explained) {
        this(
                schemaVersion,
                generator,
                settings,
                disabled,
                input,
                advice,
                suppressed,
                benign,
                undetermined,
                explained,
                null);
    }

    /** {@return ids of the rules and diagnoses that were left out, sorted} */
    @Override
    public List<String> disabled() {
        return Objects.requireNonNull(disabled);
    }

    /** {@return the report in three numbers} */
    @Override
    public Summary summary() {
        return Objects.requireNonNull(summary);
    }

    /** {@return the id of every diagnosis that the report names, sorted} */
    public SortedSet<String> diagnoses() {
        SortedSet<String> ids = new TreeSet<>();
        for (Advice each : advice) {
            ids.add(each.id());
            each.alternatives().forEach(alternative -> ids.add(alternative.id()));
        }
        suppressed.forEach(each -> ids.addAll(List.of(each.id(), each.suppressedBy())));
        benign.forEach(each -> ids.add(each.id()));
        undetermined.forEach(each -> each.candidates().forEach(candidate -> ids.add(candidate.id())));
        return ids;
    }

    /** {@return the same with more notes of the input} */
    public Report withNotes(List<String> notes) {
        InputSummary told = input;
        for (String note : notes) {
            told = told.withNote(note);
        }
        return new Report(
                schemaVersion,
                generator,
                settings,
                disabled,
                told,
                advice,
                suppressed,
                benign,
                undetermined,
                explained);
    }

    /**
     * {@return the same with only the first advice}
     *
     * @param most how many
     * @param note what to tell the reader about it, added to the notes of the input
     */
    public Report withFirstAdvice(int most, String note) {
        return new Report(
                schemaVersion,
                generator,
                settings,
                disabled,
                input.withNote(note),
                advice.subList(0, Math.min(most, advice.size())),
                suppressed,
                benign,
                undetermined,
                explained);
    }
}
