package dev.whydrop.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.whydrop.model.Settings;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The thresholds of {@code rules/settings.yaml}, and changes to them. */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * One threshold as the file gives it.
     *
     * @param value the number
     * @param unit what it counts
     * @param why why it is that much
     * @param least the smallest number that makes sense, 0 or more
     */
    public record Threshold(Number value, String unit, String why, Number least) {
        static Threshold of(Entry entry) {
            return new Threshold(
                    entry.number("value"),
                    entry.text("unit"),
                    entry.text("why"),
                    entry.has("least") ? entry.number("least") : 0);
        }
    }

    /** Reads the defaults when they are first asked for. */
    private static final class Defaults {
        private static final Settings SHIPPED = with(Map.of());
    }

    /** {@return every threshold by name, in the order of the file} */
    public static Map<String, Threshold> thresholds() {
        return Shipped.one("settings", entry -> entry.byKey(Threshold::of));
    }

    /** {@return the settings that ship with the product} */
    public static Settings defaults() {
        return Defaults.SHIPPED;
    }

    /**
     * {@return the defaults with the changes that a YAML text of lines {@code name: value} asks for}
     *
     * @throws IllegalArgumentException if the text is no such list, or a name is unknown, or a value is below its least or beyond its type
     */
    public static Settings changed(String yaml) {
        Map<String, Number> changes;
        try {
            changes = yaml.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))
                    ? Map.of()
                    : new YAMLMapper().readValue(yaml, new TypeReference<LinkedHashMap<String, Number>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The settings are not a list of numbers. Maybe write one `name: value` a line.", e);
        }
        return with(changes);
    }

    /**
     * {@return the defaults with the changes that a report names}
     *
     * @param changes by name; a name that this version does not have is passed over, as another version may have made the report
     * @throws IllegalArgumentException if a value is below its least or beyond its type
     */
    public static Settings changed(Map<String, Number> changes) {
        Map<String, Number> known = new TreeMap<>(changes);
        known.keySet().retainAll(thresholds().keySet());
        return known.isEmpty() ? defaults() : with(known);
    }

    /** {@return the settings that differ from the defaults, by name} */
    public static Map<String, Number> differences(Settings settings) {
        Map<String, Number> differences = new TreeMap<>();
        if (!settings.equals(defaults())) {
            Map<String, Number> defaults = values(defaults());
            differences.putAll(values(settings));
            differences.entrySet().removeIf(entry -> entry.getValue().equals(defaults.get(entry.getKey())));
        }
        return differences;
    }

    private static Settings with(Map<String, Number> changes) {
        Map<String, Threshold> thresholds = thresholds();
        Map<String, Number> values = new LinkedHashMap<>();
        thresholds.forEach((name, threshold) -> values.put(name, threshold.value()));
        changes.forEach((name, value) -> {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("There is no setting '" + name + "'. Maybe one of: "
                        + String.join(", ", new TreeMap<>(values).keySet()) + ".");
            }
            Number least = Objects.requireNonNull(thresholds.get(name)).least();
            if (value == null
                    || !(value.doubleValue() >= least.doubleValue())
                    || Double.isInfinite(value.doubleValue())) {
                throw new IllegalArgumentException(
                        "Setting '" + name + "' is " + value + ". Maybe give a number of " + least + " or more.");
            }
            values.put(name, value);
        });
        return settings(values);
    }

    /** Each component of the record is a setting of the same name, so a new one needs no line here. */
    private static Settings settings(Map<String, Number> values) {
        RecordComponent[] components = Settings.class.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] numbers = Arrays.stream(components)
                .map(component -> number(component, values.get(component.getName())))
                .toArray();
        try {
            return Settings.class.getConstructor(types).newInstance(numbers);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The settings cannot be made of settings.yaml.", e);
        }
    }

    private static Number number(RecordComponent setting, @Nullable Number value) {
        if (value == null) {
            throw new IllegalStateException("settings.yaml has no '" + setting.getName() + "'. Maybe add it.");
        }
        if (setting.getType() == double.class) {
            return value.doubleValue();
        }
        if (value.doubleValue() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Setting '" + setting.getName() + "' is " + value
                    + ". Maybe give a number of up to " + Integer.MAX_VALUE + ".");
        }
        return value.intValue();
    }

    private static Map<String, Number> values(Settings settings) {
        Map<String, Number> values = new LinkedHashMap<>();
        for (RecordComponent component : Settings.class.getRecordComponents()) {
            try {
                values.put(component.getName(), (Number)
                        Objects.requireNonNull(component.getAccessor().invoke(settings)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Setting '" + component.getName() + "' cannot be read.", e);
            }
        }
        return values;
    }
}
