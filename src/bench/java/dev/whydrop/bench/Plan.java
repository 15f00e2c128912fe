package dev.whydrop.bench;

import dev.whydrop.bench.Section.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Everything that is measured, and the targets. */
final class Plan {
    private final Path folder;
    private final Logs logs;
    private final Distribution whydrop;

    Plan(Path folder, Logs logs, Distribution whydrop) {
        this.folder = folder;
        this.logs = logs;
        this.whydrop = whydrop;
    }

    List<Section> sections() {
        return List.of(program(), peers());
    }

    private Section program() {
        return new Section(
                "The program",
                "From a CSV log to a JSON report, through the launcher of the distribution.",
                List.of(
                        report(
                                Workload.W1,
                                Target.ratio("w1", "iterate-only", true, 2.0),
                                Target.ratio("w1", "hand-written", true, 2.5),
                                Target.mebibytes("w1", 1024)),
                        report(Workload.W10, Target.ratio("w10", "w1", true, 11), Target.mebibytes("w10", 3072)),
                        report(Workload.ONE_STREAM, Target.ratio("one-stream", "w1", true, 1.5)),
                        report(Workload.SINGLE_EVENTS, Target.ratio("single-events", "w1", true, 1.5)),
                        report(Workload.ONE_SECOND, Target.ratio("one-second", "w1", true, 1.5)),
                        report(Workload.RANDOM),
                        new Row(
                                new Contestant(
                                        "evening",
                                        "`whydrop report EVENING.csv`, 300 rows",
                                        List.of(whydrop.toString(), "report", file(Workload.EVENING))),
                                List.of(Workload.EVENING),
                                List.of(Target.seconds("evening", 0.6))),
                        new Row(
                                new Contestant(
                                        "explain",
                                        "`whydrop explain 18/501`",
                                        List.of(whydrop.toString(), "explain", "18/501")),
                                List.of(),
                                List.of(Target.seconds("explain", 0.25)))));
    }

    private Row report(Workload workload, Target... targets) {
        String name = workload.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String out = folder.resolve(workload + ".json").toString();
        return new Row(
                new Contestant(
                        name,
                        String.format(Locale.ROOT, "%s, %,d rows", workload, workload.events()),
                        List.of(whydrop.toString(), "report", file(workload), "--format", "json", "--out", out)),
                List.of(workload),
                List.of(targets));
    }

    private Section peers() {
        return new Section(
                "Peers",
                "On W1, each in a process of its own.",
                List.of(peer("iterate-only", "Commons CSV goes through the values, nothing else", IterateOnly.class)));
    }

    private Row peer(String name, String what, Class<?> main, Target... targets) {
        return new Row(
                Contestant.java(name, what, List.of(), main.getName(), file(Workload.W1)),
                List.of(Workload.W1),
                List.of(targets));
    }

    private String file(Workload workload) {
        return logs.file(workload).toString();
    }
}
