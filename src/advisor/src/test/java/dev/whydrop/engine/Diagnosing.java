package dev.whydrop.engine;

import dev.whydrop.Advisor;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Report;
import java.util.List;
import java.util.Optional;

/** The advisor as tests use it: rows in, report out. */
public final class Diagnosing {
    private static final Advisor ADVISOR = Advisor.builder().threads(1).build();

    private Diagnosing() {}

    public static Diagnosed diagnosed(List<Disconnect> disconnects) {
        return ADVISOR.diagnose(disconnects);
    }

    public static Report report(String... rows) {
        return diagnosed(Rows.of(rows)).report();
    }

    public static List<String> ids(Report report) {
        return report.advice().stream().map(Advice::id).toList();
    }

    public static Optional<Advice> advice(Report report, String id) {
        return report.advice().stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
