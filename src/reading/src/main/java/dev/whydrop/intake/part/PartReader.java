package dev.whydrop.intake.part;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.MemoryBudget;
import dev.whydrop.intake.internal.collect.Collected;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.collect.ReadingMeter;
import dev.whydrop.intake.internal.csv.Plainly;
import dev.whydrop.intake.internal.form.AnyForm;
import dev.whydrop.intake.internal.form.Sources;
import dev.whydrop.intake.internal.form.Tables;
import dev.whydrop.intake.internal.source.InputFile;
import dev.whydrop.intake.internal.url.PushUrlReader;
import dev.whydrop.model.Progress;
import dev.whydrop.model.StreamId;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads parts of an input. Immutable, so safe to share between threads. */
public final class PartReader {
    private final ErrorCatalog catalog = ErrorCatalog.load();
    private final IntakeOptions options;

    /**
     * @param options how to read
     * @throws IllegalArgumentException if they ask for records of some time, or to check the signatures of push URLs: both need all records at one place
     */
    public PartReader(IntakeOptions options) {
        this.options = Objects.requireNonNull(options, "options is null. Maybe give IntakeOptions.defaults().");
        if (options.since() != null || options.until() != null) {
            throw new IllegalArgumentException(
                    "Parts are read with a limit in time. Maybe leave since and until out, and select in the report.");
        }
        if (!options.pushKeys().none()) {
            throw new IllegalArgumentException(
                    "Parts are read with keys for push URLs. Maybe read those streams with EventReader.");
        }
    }

    /**
     * {@return what the part says}
     *
     * @param bytes opens its file
     * @throws IntakeException if the file is not there; what else is wrong with it is a reject of the part
     */
    public PartIntake read(InputPart part, InputPart.Bytes bytes) {
        PartEvents events = new PartEvents();
        ReadingCollector collector = new ReadingCollector(MemoryBudget.UNLIMITED, events);
        Tables tables = new Tables(options);
        AnyForm forms = new AnyForm(catalog, options, new Plainly(1), new PushUrlReader(options.pushKeys()), tables);
        InputFile input = InputFile.of(part.name(), () -> part.open(bytes));
        ReadingMeter meter = new ReadingMeter(Progress.NONE, List.of(input), collector);
        Sources sources = part.whole()
                ? new Sources(options.form().encoding(), InputStream::nullInputStream, forms, tables, collector, meter)
                : new Sources(
                        StandardCharsets.UTF_8, InputStream::nullInputStream, forms.tables(), tables, collector, meter);
        sources.read(input);
        Collected collected = collector.collected();
        List<PushEvent> all = events.bySource(
                collected.sources().stream().map(each -> each.ends().count()).toList());
        IntakeException failure = sources.firstFailure();
        PartReading reading = new PartReading(
                part,
                sources.names(),
                collected,
                all.size() + events.repeated() + collected.records(),
                events.repeated(),
                failure == null ? null : failure.phrase(),
                sources.readWhole() > 0 || collector.hasAny());
        return new PartIntake(byStream(part, all), reading);
    }

    private static List<StreamPart> byStream(InputPart part, List<PushEvent> events) {
        Map<StreamId, List<PushEvent>> byStream = new LinkedHashMap<>();
        events.forEach(each -> byStream.computeIfAbsent(each.stream(), any -> new ArrayList<>())
                .add(each));
        return byStream.values().stream()
                .map(each -> new StreamPart(part.file(), part.piece(), each))
                .toList();
    }
}
