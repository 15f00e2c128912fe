package dev.whydrop.judges;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** In how many logs of each world something shared was found although nothing is, as a table of Markdown. */
final class NullTable {
    private NullTable() {}

    /** {@return the table, worlds in the order of their first trials} */
    static String markdown(List<Trial<Integer>> trials) {
        StringBuilder table =
                new StringBuilder("| world | logs | with a wide cause | wide causes |\n|---|---|---|---|\n");
        byWorld(trials).forEach((world, some) -> table.append(row(world, some)));
        return table.append(row("**all**", trials)).append('\n').toString();
    }

    /** {@return the trials of each world} */
    static Map<String, List<Trial<Integer>>> byWorld(List<Trial<Integer>> trials) {
        return trials.stream().collect(Collectors.groupingBy(Trial::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** {@return how many are not right} */
    static long wrong(List<Trial<Integer>> trials) {
        return trials.stream().filter(trial -> !trial.isRight()).count();
    }

    private static String row(String world, List<Trial<Integer>> some) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d |%n",
                world,
                some.size(),
                wrong(some),
                some.stream().mapToInt(Trial::verdict).sum());
    }
}
