package dev.whydrop.flink.live;

import dev.whydrop.flink.option.OptionValues;
import dev.whydrop.flink.option.Rules;
import dev.whydrop.flink.option.RulesOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a live job reads and writes, and how it diagnoses.
 *
 * @param input where messages come from
 * @param output where findings, rejects and late messages go
 * @param kafka properties of Kafka's own for both, such as those to log in with
 * @param rules to diagnose by
 * @param lateness how far messages may be out of order before they count as late
 * @param idleAfter how long a partition is quiet before the others do not wait for it
 * @param lookback for how long messages are kept
 * @param debounce how long after something new it is diagnosed
 * @param closeAfter how long after its last disconnect a finding closes
 * @param checkpointEvery how often findings become visible, where the cluster does not say it
 */
public record LiveOptions(
        Input input,
        Output output,
        Map<String, String> kafka,
        Rules rules,
        Duration lateness,
        Duration idleAfter,
        Duration lookback,
        Duration debounce,
        Duration closeAfter,
        Duration checkpointEvery) {
    private static final String KAFKA = "kafka.";

    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(
                            "params",
                            "folder",
                            "watch-every",
                            "topic",
                            "bootstrap-servers",
                            "group",
                            "from",
                            "out",
                            "out-topic",
                            "transaction-prefix",
                            "lateness",
                            "idle-after",
                            "lookback",
                            "debounce",
                            "close-after",
                            "checkpoint-every"),
                    RulesOptions.NAMES.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** @throws IllegalArgumentException if messages are late when they are not kept any more */
    public LiveOptions {
        kafka = Map.copyOf(kafka);
        if (lateness.compareTo(lookback) >= 0) {
            throw new IllegalArgumentException("--lateness is " + spoken(lateness) + " and --lookback is "
                    + spoken(lookback) + ". Maybe look back longer: what is older is not kept.");
        }
    }

    /** Where messages come from. */
    public sealed interface Input permits Folder, Topic {}

    /** Where lines go. */
    public sealed interface Output permits OutFolder, OutTopic {}

    /**
     * A folder that is watched; each file that appears in it is read once, line by line. A file that is still written belongs elsewhere or is called
     * {@code .name} until it is whole.
     *
     * @param path a folder that all task managers see
     * @param watchEvery how often to look
     */
    public record Folder(String path, Duration watchEvery) implements Input {}

    /**
     * A topic of Kafka.
     *
     * @param name of the topic
     * @param servers to find the others by
     * @param group under which it is known how far was read
     * @param from where to begin where no savepoint says it
     */
    public record Topic(String name, String servers, String group, From from) implements Input {}

    /** Where reading begins. */
    public enum From {
        /** Where the group came to before, else with the oldest message. */
        COMMITTED,
        /** With the oldest message. */
        EARLIEST,
        /** With the next message. */
        LATEST;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Files in {@code findings}, {@code rejects} and {@code late} of a folder.
     *
     * @param path a folder that all task managers see
     */
    public record OutFolder(String path) implements Output {}

    /**
     * Topics of Kafka: that of the findings, and for the others {@code .rejects} and {@code .late} behind its name.
     *
     * @param name of the topic
     * @param servers to find the others by
     * @param transactionPrefix how the ids of its transactions begin; no other job may use the same
     */
    public record OutTopic(String name, String servers, String transactionPrefix) implements Output {}

    /**
     * {@return the options that are given so}
     *
     * @param arguments {@code --name value}, again and again; those of a file that {@code --params} names count where they are not given here
     * @throws IllegalArgumentException if one cannot be used; the message names it and says what to do
     */
    public static LiveOptions of(String... arguments) {
        OptionValues values = OptionValues.of(arguments, NAMES, KAFKA);
        return new LiveOptions(
                input(values),
                output(values),
                values.beginning(KAFKA),
                RulesOptions.of(values),
                values.duration("lateness", Duration.ofMinutes(2)),
                values.duration("idle-after", Duration.ofMinutes(1)),
                values.duration("lookback", Duration.ofHours(24)),
                values.duration("debounce", Duration.ofSeconds(5)),
                values.duration("close-after", Duration.ofMinutes(30)),
                values.duration("checkpoint-every", Duration.ofSeconds(30)));
    }

    private static Input input(OptionValues values) {
        if (values.has("folder") == values.has("topic")) {
            throw new IllegalArgumentException(
                    (values.has("folder") ? "Both" : "Neither")
                            + " of --folder and --topic is given. Maybe write --folder DIR, or --topic NAME --bootstrap-servers HOST:PORT.");
        }
        if (values.has("folder")) {
            return new Folder(values.needed("folder"), values.duration("watch-every", Duration.ofSeconds(10)));
        }
        return new Topic(
                values.needed("topic"),
                values.needed("bootstrap-servers"),
                values.text("group", "whydrop"),
                from(values));
    }

    private static Output output(OptionValues values) {
        if (values.has("out") == values.has("out-topic")) {
            throw new IllegalArgumentException(
                    (values.has("out") ? "Both" : "Neither")
                            + " of --out and --out-topic is given. Maybe write --out DIR, or --out-topic NAME --bootstrap-servers HOST:PORT.");
        }
        return values.has("out")
                ? new OutFolder(values.needed("out"))
                : new OutTopic(
                        values.needed("out-topic"),
                        values.needed("bootstrap-servers"),
                        values.text("transaction-prefix", "whydrop"));
    }

    private static From from(OptionValues values) {
        String text = values.text("from", From.COMMITTED.toString());
        return Arrays.stream(From.values())
                .filter(each -> each.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--from is '" + text + "'. Maybe write committed, earliest or latest."));
    }

    private static String spoken(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
