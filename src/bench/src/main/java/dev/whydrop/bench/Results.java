package dev.whydrop.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What was measured so far, by contestant. */
final class Results {
    private final Map<String, List<Measurement>> byName = new LinkedHashMap<>();

    void add(String name, Measurement measurement) {
        byName.computeIfAbsent(name, any -> new ArrayList<>()).add(measurement);
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** {@return why a contestant has no figures; empty when it has} */
    String failure(String name) {
        return all(name).stream()
                .filter(Measurement::failed)
                .map(Measurement::failure)
                .findFirst()
                .orElse("");
    }

    /** {@return the runs that count} */
    List<Measurement> good(String name) {
        return all(name).stream().filter(each -> !each.failed()).toList();
    }

    OptionalDouble seconds(String name) {
        return median(name, Measurement::seconds);
    }

    /** {@return the most memory of all runs} */
    OptionalDouble peakBytes(String name) {
        return good(name).stream().mapToDouble(Measurement::peakBytes).max();
    }

    /** {@return the median of a number that the contestant printed} */
    OptionalDouble value(String name, String key) {
        return median(name, run -> run.value(key).orElse(Double.NaN));
    }

    private OptionalDouble median(String name, ToDoubleFunction<Measurement> figure) {
        double[] figures = good(name).stream().mapToDouble(figure).sorted().toArray();
        int middle = figures.length / 2;
        if (figures.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2);
    }

    private List<Measurement> all(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
