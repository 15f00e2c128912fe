package dev.whydrop.quality;

import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.intake.Intake;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Language;
import dev.whydrop.model.Observations;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.PushIdentity;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.UrlCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Ways to change the records of a log, by name. */
final class ChangedRecords {
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();
    private static final ErrorCode NOT_DOCUMENTED = ErrorCode.of(77, 3);

    static final Map<String, Function<Intake, Observations>> ALL = new TreeMap<>(Map.of(
            "records-without-starts",
            each(record -> copy(record, Disconnect.UNKNOWN, record.code(), record.reason())),
            "records-with-texts-for-codes",
            each(ChangedRecords::withTextAlone),
            "records-with-unknown-codes",
            numbered(number -> record ->
                    number % 10 == 0 ? copy(record, record.startMillis(), NOT_DOCUMENTED, record.reason()) : record),
            "records-with-url-parameters",
            numbered(number -> record -> withUrl(number, record)),
            "records-without-addresses",
            each(record -> record.withClientIp("")),
            "pushes-that-run-on",
            ChangedRecords::withRunning));

    private ChangedRecords() {}

    private static Function<Intake, Observations> each(Function<Disconnect, Disconnect> change) {
        return numbered(any -> change);
    }

    private static Function<Intake, Observations> numbered(IntFunction<Function<Disconnect, Disconnect>> change) {
        return intake -> {
            List<Disconnect> changed = new ArrayList<>();
            for (Disconnect record : intake.disconnects()) {
                changed.add(change.apply(changed.size()).apply(record));
            }
            return Observations.of(changed);
        };
    }

    private static Disconnect copy(Disconnect given, long start, ErrorCode code, String reason) {
        return new Disconnect(
                given.source(),
                given.row(),
                given.stream(),
                start,
                given.endMillis(),
                given.clientIp(),
                code,
                reason,
                given.node(),
                given.resolution(),
                given.urlExpiresMillis());
    }

    private static Disconnect withTextAlone(Disconnect given) {
        CodeEntry entry = CATALOG.get(given.code());
        String text = entry.documented() == null
                ? "a new reason"
                : Objects.requireNonNull(entry.documented()).in(Language.JA);
        return copy(given, given.startMillis(), CATALOG.codeOf(text), text);
    }

    /** {@return the record with a URL that tells something else for each number in a row} */
    private static Disconnect withUrl(int number, Disconnect given) {
        UrlCheck.Signature[] signatures = UrlCheck.Signature.values();
        Disconnect named = given.withIdentity(PushIdentity.of("user" + number % 5, number % 3 == 0 ? "" : "room1"));
        UrlCheck.Signature signature = signatures[number % signatures.length];
        return number % 4 == 0
                ? named.withUrlCheck(UrlCheck.of(UrlCheck.Time.MISSING, signature))
                : named.withUrlExpiry(Instant.ofEpochMilli(given.endMillis()).plusSeconds(number % 7 * 600L - 1_800))
                        .withUrlCheck(UrlCheck.of(UrlCheck.Time.PRESENT, signature));
    }

    /** {@return the log with pushes on some of its streams that have not ended, and things seen going wrong in others} */
    private static Observations withRunning(Intake intake) {
        List<RunningPush> running = new ArrayList<>();
        List<PushAnomaly> anomalies = new ArrayList<>();
        PushAnomaly.Type[] types = PushAnomaly.Type.values();
        int number = 0;
        for (Disconnect record : intake.disconnects()) {
            number++;
            if (number % 40 == 0) {
                running.add(new RunningPush(
                        "log.csv", number, record.stream(), record.endMillis() + 30_000, record.clientIp()));
            }
            if (number % 15 == 0) {
                anomalies.add(new PushAnomaly(
                        record.stream(), record.endMillis() - 40_000, types[number % types.length], 1 + number % 4));
            }
        }
        return new Observations(intake.disconnects(), running, anomalies);
    }
}
