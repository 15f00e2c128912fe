package dev.whydrop.quality;

import dev.whydrop.cli.CommandRun;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Report;
import dev.whydrop.model.Scope;
import dev.whydrop.model.json.StoredReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code whydrop report} said about a story. */
final class StoryAnswer {
    private final Story story;
    private final CommandRun json;
    private final @Nullable Report report;

    private StoryAnswer(Story story, CommandRun json) {
        this.story = story;
        this.json = json;
        this.report = json.out().isEmpty() ? null : StoredReport.read(story.id(), json.out());
    }

    static StoryAnswer to(Story story) {
        return new StoryAnswer(story, run(story, "json"));
    }

    /** {@return the exit code} */
    int status() {
        return json.status();
    }

    /** {@return the report} @throws AssertionError if there is none */
    Report report() {
        if (report == null) {
            throw new AssertionError(story + "\nThere is no report: " + json.err());
        }
        return report;
    }

    /** {@return the advice with that id, by rank} */
    List<Advice> advice(String id) {
        return report().advice().stream().filter(each -> each.id().equals(id)).toList();
    }

    /** {@return the seconds off air that all its parts add up to} */
    long offAirSeconds() {
        Stream<Impact> impacts = Stream.of(
                        report().advice().stream().map(Advice::impact),
                        report().benign().stream().map(each -> each.impact()),
                        report().undetermined().stream().map(each -> each.impact()))
                .flatMap(each -> each);
        return impacts.mapToLong(StoryAnswer::offAir).sum();
    }

    /** Whether a text stands in the answer, as JSON or as text, or in a message. */
    boolean shows(String text) {
        if (json.out().contains(text) || json.err().contains(text)) {
            return true;
        }
        CommandRun plain = run(story, "text");
        return plain.out().contains(text) || plain.err().contains(text);
    }

    /** {@return the answer in a few lines} */
    @Override
    public String toString() {
        if (report == null) {
            return "  exit code " + status() + ": " + json.err();
        }
        List<String> lines = new ArrayList<>();
        for (Advice each : report.advice()) {
            lines.add(each.rank() + ". " + each.id() + " " + each.severity() + " "
                    + line(each.likelihood(), each.scope(), each.impact()));
            each.remedies().stream().findFirst().ifPresent(first -> lines.add("     first: " + first.text()));
        }
        report.suppressed()
                .forEach(each -> lines.add(
                        "under " + each.suppressedBy() + ": " + each.id() + " " + each.scope() + said(each.impact())));
        report.benign()
                .forEach(each -> lines.add(
                        "harmless: " + each.id() + " " + line(each.likelihood(), each.scope(), each.impact())));
        report.undetermined()
                .forEach(each ->
                        lines.add("cannot be told: codes " + each.codes() + " " + each.scope() + said(each.impact())));
        lines.add(report.input().rejected() + " rejected, " + report.input().duplicates() + " repeated");
        return "  " + String.join("\n  ", lines);
    }

    static long offAir(Impact impact) {
        return impact.offAirSeconds() == null ? 0 : impact.offAirSeconds();
    }

    private static String line(double likelihood, Scope scope, Impact impact) {
        return String.format(Locale.ROOT, "%.3f, %s%s", likelihood, scope, said(impact));
    }

    private static String said(Impact impact) {
        return ", " + impact.disconnects() + " disconnects, " + impact.streams() + " streams, off air " + offAir(impact)
                + " s";
    }

    private static CommandRun run(Story story, String format) {
        List<String> arguments = new ArrayList<>(List.of("report", story.log().toString(), "--format", format));
        arguments.addAll(story.arguments());
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
