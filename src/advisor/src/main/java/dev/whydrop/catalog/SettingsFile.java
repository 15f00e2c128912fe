package dev.whydrop.catalog;

import dev.whydrop.catalog.near.NearNames;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Settings;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The thresholds of {@code rules/settings.yaml}, and changes to them. */
public final class SettingsFile {
    /** A decimal number in its only spelling: a leading zero may be meant as an octal one. */
    private static final Pattern SETTING =
            Pattern.compile("\\s*(?<name>\\w+)\\s*:\\s*(?<value>-?(0|[1-9]\\d{0,17})(\\.\\d{1,17})?)\\s*(#.*)?");

    private static final Pattern NOTHING = Pattern.compile("\\s*(#.*|---\\s*)?");

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
     * What a text asks for.
     *
     * @param settings the defaults with its changes
     * @param notes what its author has to know about names that were changed since
     */
    public record Changed(Settings settings, List<Phrase> notes) {
        public Changed {
            notes = List.copyOf(notes);
        }
    }

    /**
     * {@return the defaults with the changes that a text of lines {@code name: value} asks for}
     *
     * @throws IllegalArgumentException if a line is otherwise, a name is unknown or given twice, or a value is below its least, beyond its type or a
     *     fraction where a whole number counts
     */
    public static Settings changed(String text) {
        return read(text).settings();
    }

    /**
     * {@return the same, and what became of old names in it}
     *
     * @throws IllegalArgumentException as the other does, also if a setting is gone
     */
    public static Changed read(String text) {
        return read(text, OldNames.shipped());
    }

    static Changed read(String text, OldNames oldNames) {
        Map<String, Number> changes = new LinkedHashMap<>();
        List<Phrase> notes = new ArrayList<>();
        int number = 0;
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            if (NOTHING.matcher(line).matches()) {
                continue;
            }
            Matcher setting = SETTING.matcher(line);
            if (!setting.matches()) {
                throw new IllegalArgumentException("Line " + number
                        + " of the settings is no name with a number. Maybe write it like 'burstWindow: 600'.");
            }
            String name = setting.group("name");
            OldName old = oldNames.find(OldName.Kind.SETTING, name);
            if (old != null) {
                name = old.orRefused();
                notes.add(old.note());
            }
            if (changes.put(name, number(setting.group("value"))) != null) {
                throw new IllegalArgumentException("Setting '" + name + "' is given twice"
                        + (old == null ? "" : ", once as '" + old.name() + "'") + ". Maybe keep one of them.");
            }
        }
        return new Changed(with(changes), notes);
    }

    private static Number number(String text) {
        if (text.indexOf('.') < 0) {
            return Long.parseLong(text);
        }
        return Double.parseDouble(text);
    }

    /**
     * {@return the defaults with the changes that a report names}
     *
     * @param changes by name, of today or of an earlier version; what this version does not have is passed over, as another version may have made the
     *     report
     * @throws IllegalArgumentException if a value is below its least or beyond its type
     */
    public static Settings changed(Map<String, Number> changes) {
        return changed(changes, OldNames.shipped());
    }

    static Settings changed(Map<String, Number> changes, OldNames oldNames) {
        Map<String, Number> known = new TreeMap<>();
        changes.forEach((name, value) -> known.put(oldNames.today(OldName.Kind.SETTING, name), value));
        known.keySet().retainAll(thresholds().keySet());
        return known.isEmpty() ? defaults() : with(known);
    }

    /** {@return the settings that differ from the defaults, by name} */
    public static Map<String, Number> differences(Settings settings) {
        Map<String, Number> defaults = values(defaults());
        Map<String, Number> differences = new TreeMap<>(values(settings));
        differences.entrySet().removeIf(entry -> entry.getValue().equals(defaults.get(entry.getKey())));
        return differences;
    }

    private static Settings with(Map<String, Number> changes) {
        Map<String, Threshold> thresholds = thresholds();
        Map<String, Number> values = new LinkedHashMap<>();
        thresholds.forEach((name, threshold) -> values.put(name, threshold.value()));
        changes.forEach((name, value) -> {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("There is no setting '" + name + "'. "
                        + NearNames.of(values.keySet()).maybe(name, "Maybe see all of them: rules/settings.yaml"));
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
        if (value.doubleValue() != Math.rint(value.doubleValue())) {
            throw new IllegalArgumentException("Setting '" + setting.getName() + "' is " + value
                    + ", and it counts whole ones. Maybe give a number without a point.");
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
