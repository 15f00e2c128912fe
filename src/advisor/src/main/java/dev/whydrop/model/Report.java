package dev.whydrop.model;

import dev.whydrop.model.json.JsonReport;
import dev.whydrop.model.json.StoredReport;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
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

    /**
     * {@return the report that a text of JSON holds, whichever 1.x wrote it; what a later version adds is passed over}
     *
     * <p>It is equal to the one that was written, but for what JSON does not tell: a stream of which not all parts are known comes back as the path that
     * is shown, seconds that the input did not tell are zero.
     *
     * @param json what {@link #toJson()} or {@code whydrop report --format json} wrote, the whole of it
     * @throws IllegalArgumentException if it is no JSON, no whole report, or one of a version that is not known; the message says which
     */
    public static Report fromJson(String json) {
        return StoredReport.read(Objects.requireNonNull(json, "json is null. Maybe give what Report.toJson wrote."));
    }

    /**
     * {@return the report that JSON holds; see {@link #fromJson(String)}}
     *
     * @param json read to its end; stays open
     * @throws IOException if the reader does
     * @throws IllegalArgumentException as the other
     */
    public static Report fromJson(Reader json) throws IOException {
        StringWriter whole = new StringWriter();
        Objects.requireNonNull(json, "json is null. Maybe give what Report.toJson wrote.")
                .transferTo(whole);
        return fromJson(whole.toString());
    }

    /**
     * {@return the report as JSON, indented, ended by a line feed: what {@code whydrop report --format json} writes, to the byte}
     *
     * <p>Its structure is that of this class, described by {@code report.schema.json} beside {@link JsonReport}.
     */
    public String toJson() {
        StringWriter json = new StringWriter();
        try {
            writeJson(json);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return json.toString();
    }

    /**
     * Writes what {@link #toJson()} returns, piece by piece: a report may be large. The writer stays open and is not flushed.
     *
     * @param out if it makes bytes of text, as UTF-8
     * @throws IOException if the writer does
     */
    public void writeJson(Writer out) throws IOException {
        JsonReport.write(this, Objects.requireNonNull(out, "out is null. Maybe use toJson for a text."));
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
