package dev.whydrop.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.whydrop.model.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The thresholds of {@code rules/settings.yaml}, and changes to them. */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * One threshold as the file gives it.
     *
     * @param value the number
     * @param unit what it counts
     * @param why why it is that much
     */
    public record Threshold(Number value, String unit, String why) {}

    /** {@return every threshold by name, in the order of the file} */
    public static Map<String, Threshold> thresholds() {
        return Yaml.resource("settings.yaml", new TypeReference<LinkedHashMap<String, Threshold>>() {});
    }

    /** {@return the settings that ship with the product} */
    public static Settings defaults() {
        return with(Map.of());
    }

    /**
     * {@return the defaults with the changes that a YAML text of lines {@code name: value} asks for}
     *
     * @throws IllegalArgumentException if the text is no such list, or a name is unknown, or a value is negative
     */
    public static Settings changed(String yaml) {
        Map<String, Number> changes;
        try {
            changes = yaml.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))
                    ? Map.of()
                    : Yaml.text(yaml, new TypeReference<LinkedHashMap<String, Number>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The settings are not a list of numbers. Maybe write one `name: value` a line.", e);
        }
        return with(changes);
    }

    /** {@return the settings that differ from the defaults, by name} */
    public static Map<String, Number> differences(Settings settings) {
        Map<String, Number> defaults = values(defaults());
        Map<String, Number> differences = new TreeMap<>(values(settings));
        differences.entrySet().removeIf(entry -> entry.getValue().equals(defaults.get(entry.getKey())));
        return differences;
    }

    private static Settings with(Map<String, Number> changes) {
        Map<String, Number> values = new LinkedHashMap<>();
        thresholds().forEach((name, threshold) -> values.put(name, threshold.value()));
        changes.forEach((name, value) -> {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("There is no setting '" + name + "'. Maybe one of: "
                        + String.join(", ", new TreeMap<>(values).keySet()) + ".");
            }
            if (value == null || value.doubleValue() < 0) {
                throw new IllegalArgumentException(
                        "Setting '" + name + "' is " + value + ". Maybe give a number of 0 or more.");
            }
            values.put(name, value);
        });
        return Yaml.convert(values, Settings.class);
    }

    @SuppressWarnings("unchecked") // a record of numbers converts to a map of numbers
    private static Map<String, Number> values(Settings settings) {
        return Yaml.convert(settings, Map.class);
    }
}
