package dev.whydrop.flink.batch;

import dev.whydrop.flink.batch.piece.FileForm;
import dev.whydrop.flink.option.OptionValues;
import dev.whydrop.flink.option.Rules;
import dev.whydrop.flink.option.RulesOptions;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a batch job reads and writes, and how it diagnoses.
 *
 * @param inputs files, folders and patterns, one or more
 * @param output a folder that all task managers see
 * @param form of the files, as far as they do not tell themselves
 * @param rules to diagnose by
 * @param pieceMegabytes about how large the pieces are into which files are cut, 1 or more
 */
public record BatchOptions(List<String> inputs, String output, FileForm form, Rules rules, int pieceMegabytes) {
    private static final String NO_HEADER = "no-header";
    private static final Set<String> NAMES = Stream.concat(
                    Stream.of("params", "input", "output", "zone", "columns", NO_HEADER, "piece-megabytes"),
                    RulesOptions.NAMES.stream())
            .collect(Collectors.toSet());

    public BatchOptions {
        inputs = List.copyOf(inputs);
    }

    /**
     * {@return the options that are given so}
     *
     * @param arguments {@code --name value}, again and again; those of a file that {@code --params} names count where they are not given here
     * @throws IllegalArgumentException if one cannot be used; the message names it and says what to do
     */
    public static BatchOptions of(String... arguments) {
        OptionValues values = OptionValues.of(arguments, NAMES, "");
        List<String> inputs = Arrays.stream(values.needed("input").split(",(?![^{]*})"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        return new BatchOptions(
                inputs,
                values.needed("output"),
                new FileForm(zone(values), columns(values), !values.flag(NO_HEADER)),
                RulesOptions.of(values),
                values.number("piece-megabytes", 32, 1, 1024));
    }

    private static @Nullable ZoneId zone(OptionValues values) {
        if (!values.has("zone")) {
            return null;
        }
        String text = values.needed("zone");
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--zone is '" + text + "'. Maybe write UTC, +08:00 or Asia/Shanghai.", e);
        }
    }

    private static TreeMap<String, String> columns(OptionValues values) {
        TreeMap<String, String> columns = new TreeMap<>();
        for (String each : values.list("columns")) {
            int sign = each.indexOf('=');
            if (sign < 0) {
                throw new IllegalArgumentException("--columns has '" + each.strip()
                        + "'. Maybe write stream_name=NAME,end_time=NAME,errcode=NAME.");
            }
            columns.put(
                    each.substring(0, sign).strip(), each.substring(sign + 1).strip());
        }
        return columns;
    }
}
