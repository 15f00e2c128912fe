package dev.whydrop.intake;

import dev.whydrop.intake.internal.column.Column;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to read.
 *
 * @param zone the zone of times that are written without one; null to go by the record: times of the API are UTC, those under the headings of the
 *     Chinese and Japanese console are Beijing time, and others are taken as UTC
 * @param columns which column of the file holds what: canonical name, such as {@code errcode}, to the name in the file's header. They go before
 *     the names that are known anyway
 * @param since only records that end then or later are kept; null for no limit
 * @param until only records that end before then are kept; null for no limit
 * @param budget what the records that are kept have to fit into
 * @param form how the texts are written, as far as they do not tell themselves
 * @param pushKeys to check the signatures of push URLs with
 * @param callbackKey what the signs of callbacks are checked with; null to take them unchecked
 * @param threads how many threads read a large file, 1 or more; what comes out is the same
 */
public record IntakeOptions(
        @Nullable ZoneId zone,
        Map<String, String> columns,
        @Nullable Instant since,
        @Nullable Instant until,
        MemoryBudget budget,
        Form form,
        PushKeys pushKeys,
        @Nullable CallbackKey callbackKey,
        int threads) {
    /**
     * @throws IllegalArgumentException if a canonical name is unknown, a name in a file is blank, {@code since} is not before {@code until}, or there
     *     is no thread
     */
    public IntakeOptions {
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(pushKeys, "pushKeys");
        columns = Map.copyOf(columns);
        columns.forEach((name, title) -> {
            Column.canonical(name);
            if (title.isBlank()) {
                throw new IllegalArgumentException(
                        "Column " + name + " is given no name. Maybe write " + name + "=NAME, as in the file.");
            }
        });
        if (since != null && until != null && !since.isBefore(until)) {
            throw new IllegalArgumentException(
                    "Since " + since + " is not before until " + until + ". Maybe the two are swapped.");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("Threads are " + threads + ". Maybe give 1 or more.");
        }
    }

    /**
     * How a text is written.
     *
     * @param encoding what it is in where it has no byte order mark; null to find out
     * @param header whether its first record is a header. If not, a column is given by its place: 1 for the first
     */
    public record Form(@Nullable Charset encoding, boolean header) {
        /** To find out, and with a header. */
        public static final Form USUAL = new Form(null, true);
    }

    /**
     * The options with a thread for each processor.
     *
     * @throws IllegalArgumentException as the others do
     */
    public IntakeOptions(
            @Nullable ZoneId zone,
            Map<String, String> columns,
            @Nullable Instant since,
            @Nullable Instant until,
            MemoryBudget budget,
            Form form,
            PushKeys pushKeys,
            @Nullable CallbackKey callbackKey) {
        this(
                zone,
                columns,
                since,
                until,
                budget,
                form,
                pushKeys,
                callbackKey,
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * The options without keys to check push URLs with.
     *
     * @throws IllegalArgumentException as the others do
     */
    public IntakeOptions(
            @Nullable ZoneId zone,
            Map<String, String> columns,
            @Nullable Instant since,
            @Nullable Instant until,
            MemoryBudget budget,
            Form form) {
        this(zone, columns, since, until, budget, form, PushKeys.NONE, null);
    }

    /**
     * The options for texts that tell how they are written.
     *
     * @throws IllegalArgumentException as the others do
     */
    public IntakeOptions(
            @Nullable ZoneId zone,
            Map<String, String> columns,
            @Nullable Instant since,
            @Nullable Instant until,
            MemoryBudget budget) {
        this(zone, columns, since, until, budget, Form.USUAL);
    }

    /**
     * The options with room for any number of records.
     *
     * @throws IllegalArgumentException as the others do
     */
    public IntakeOptions(
            @Nullable ZoneId zone, Map<String, String> columns, @Nullable Instant since, @Nullable Instant until) {
        this(zone, columns, since, until, MemoryBudget.UNLIMITED);
    }

    /** {@return the same with a key that the signs of callbacks are checked with; null to take them unchecked} */
    public IntakeOptions withCallbackKey(@Nullable CallbackKey key) {
        return new IntakeOptions(zone, columns, since, until, budget, form, pushKeys, key, threads);
    }

    /** {@return the options to read everything by the names and in the zones that are known} */
    public static IntakeOptions defaults() {
        return new IntakeOptions(null, Map.of(), null, null);
    }

    /** {@return the same with that zone for times that are written without one; null to go by the record, see {@link #zone}} */
    public IntakeOptions withZone(@Nullable ZoneId newZone) {
        return new IntakeOptions(newZone, columns, since, until, budget, form, pushKeys, callbackKey, threads);
    }

    /**
     * {@return the same with those columns; see {@link #columns}}
     *
     * @throws IllegalArgumentException if a canonical name is unknown, or a name in a file is blank
     */
    public IntakeOptions withColumns(Map<String, String> newColumns) {
        return new IntakeOptions(zone, newColumns, since, until, budget, form, pushKeys, callbackKey, threads);
    }

    /** {@return the same for texts of that form} */
    public IntakeOptions withForm(Form newForm) {
        return new IntakeOptions(zone, columns, since, until, budget, newForm, pushKeys, callbackKey, threads);
    }

    /** {@return the same with these keys to check push URLs with} */
    public IntakeOptions withPushKeys(PushKeys newKeys) {
        return new IntakeOptions(zone, columns, since, until, budget, form, newKeys, callbackKey, threads);
    }

    /** {@return the same with that many threads} */
    public IntakeOptions withThreads(int newThreads) {
        return new IntakeOptions(zone, columns, since, until, budget, form, pushKeys, callbackKey, newThreads);
    }

    /** Whether the time asked for ends after that. */
    public boolean endsAfter(long millis) {
        return until == null || Instant.ofEpochMilli(millis).isBefore(until);
    }

    /** Whether a record that ends then is asked for. */
    public boolean covers(long endMillis) {
        if (since == null && until == null) {
            return true;
        }
        Instant end = Instant.ofEpochMilli(endMillis);
        return (since == null || !end.isBefore(since)) && (until == null || end.isBefore(until));
    }
}
