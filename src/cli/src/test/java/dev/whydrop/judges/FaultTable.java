package dev.whydrop.judges;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was told rightly of the faults of each group, as a table of Markdown. */
final class FaultTable {
    private static final String HEAD = """
        | %s | logs | found | scope right | time right | told as one | logs with other wide causes | told as |
        |---|---|---|---|---|---|---|---|
        """;

    private FaultTable() {}

    /** {@return the table, groups in the order of their first trials} */
    static String markdown(String title, List<Trial<FaultVerdict>> trials) {
        Map<String, List<Trial<FaultVerdict>>> groups =
                trials.stream().collect(Collectors.groupingBy(Trial::group, LinkedHashMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, HEAD, title));
        groups.forEach((group, some) -> table.append(row(group, some)));
        return table.append('\n').toString();
    }

    /** {@return the share of trials whose verdict is such; 1 where there are none} */
    static double share(List<Trial<FaultVerdict>> trials, Predicate<FaultVerdict> such) {
        long count = trials.stream().map(Trial::verdict).filter(such).count();
        return trials.isEmpty() ? 1 : (double) count / trials.size();
    }

    private static String row(String group, List<Trial<FaultVerdict>> some) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %s |%n",
                group,
                some.size(),
                share(some, FaultVerdict::found),
                share(some, FaultVerdict::scopeRight),
                share(some, FaultVerdict::timeRight),
                share(some, FaultVerdict::together),
                share(some, verdict -> verdict.others() > 0),
                named(some));
    }

    private static String named(List<Trial<FaultVerdict>> some) {
        Map<String, Long> names = some.stream()
                .map(trial -> trial.verdict().named())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        return names.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(3)
                .map(name -> name.getKey() + " " + name.getValue())
                .collect(Collectors.joining(", "));
    }
}
