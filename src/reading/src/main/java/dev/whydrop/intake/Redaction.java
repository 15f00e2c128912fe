package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PartialList;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.Reading;
import dev.whydrop.model.RejectedRecord;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Masks what names a customer in what was read, before anything is concluded from it: domains, AppNames, StreamNames, client addresses, access nodes,
 * files, and reasons that are no text of the platform. The same name has the same mask everywhere under one key; without the key nobody can go back.
 * Which addresses share a /24 or a /16 stays visible, as that is what is diagnosed from; nothing else of an address does. Codes, times and
 * resolutions stay. Safe to share between threads.
 */
public final class Redaction {
    /** The fewest bytes a key may have: with fewer all keys can be tried. */
    public static final int LEAST_KEY = 16;

    /** Of sixteen random digits in hexadecimal, fewer are different once in many thousand keys. */
    private static final int LEAST_KINDS = 5;

    private static final int KEY = 32;
    private static final String STANDARD_INPUT = "-";
    private static final Phrase MASKED_VALUE = Phrase.of("reject.masked");

    private final RedactionMasks masks;
    private final ErrorCatalog catalog;
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    /**
     * @param key at least {@value #LEAST_KEY} bytes
     * @param catalog tells which reasons are texts of the platform
     * @throws IllegalArgumentException if the key is shorter
     */
    public Redaction(byte[] key, ErrorCatalog catalog) {
        if (key.length < LEAST_KEY) {
            throw new IllegalArgumentException(
                    "A key of " + key.length + " bytes can be guessed. Maybe make one of 32 random bytes.");
        }
        int kinds =
                (int) IntStream.range(0, key.length).map(i -> key[i]).distinct().count();
        if (kinds < LEAST_KINDS) {
            throw new IllegalArgumentException(
                    "A key of only " + kinds + " different bytes can be guessed. Maybe make one of 32 random bytes.");
        }
        this.masks = new RedactionMasks(key);
        this.catalog = catalog;
    }

    /** {@return a redaction with a key that nobody knows, so that masks are the same within one report only} */
    public static Redaction once(RandomGenerator random, ErrorCatalog catalog) {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return new Redaction(key, catalog);
    }

    /** {@return what was read, with masks in place of names, and without the values that made records unusable} */
    public Intake of(Intake intake) {
        Map<StreamId, StreamId> streams = new HashMap<>();
        List<Disconnect> masked = new ArrayList<>(intake.disconnects().size());
        for (Disconnect each : intake.disconnects()) {
            masked.add(of(each, streams.computeIfAbsent(each.stream(), this::stream)));
        }
        return new Intake(
                masked,
                intake.running().stream().map(this::of).toList(),
                intake.anomalies().stream().map(this::of).toList(),
                of(intake.reading()),
                intake.unreadable());
    }

    private RunningPush of(RunningPush push) {
        return new RunningPush(
                file(push.source()), push.row(), stream(push.stream()), push.startMillis(), clientIp(push.clientIp()));
    }

    private PushAnomaly of(PushAnomaly anomaly) {
        return new PushAnomaly(stream(anomaly.stream()), anomaly.atMillis(), anomaly.type(), anomaly.count());
    }

    private Disconnect of(Disconnect disconnect, StreamId stream) {
        return new Disconnect(
                file(disconnect.source()),
                disconnect.row(),
                stream,
                disconnect.startMillis(),
                disconnect.endMillis(),
                clientIp(disconnect.clientIp()),
                disconnect.code(),
                reason(disconnect.reason()),
                mask("node-", disconnect.node()),
                disconnect.resolution(),
                disconnect.urlExpiresMillis(),
                disconnect.urlCheck(),
                disconnect.identity());
    }

    /** {@return a stream with masks in place of its names} */
    public StreamId stream(StreamId stream) {
        return new StreamId(domain(stream.domain()), appName(stream.appName()), streamName(stream.streamName()));
    }

    /** {@return the mask of a push domain} */
    public String domain(String domain) {
        return mask("domain-", domain);
    }

    /** {@return the mask of an AppName} */
    public String appName(String appName) {
        return mask("app-", appName);
    }

    /** {@return the mask of a StreamName} */
    public String streamName(String streamName) {
        return mask("stream-", streamName);
    }

    private String file(String source) {
        return source.equals(STANDARD_INPUT) ? source : mask("file-", source);
    }

    private String reason(String reason) {
        return reasons.computeIfAbsent(
                reason, any -> catalog.codesOf(reason).isEmpty() ? mask("reason-", reason) : reason);
    }

    /** {@return a mask with dots where the address has some; two are equal up to a dot from the second on where the addresses are} */
    private synchronized String clientIp(String address) {
        int second = address.indexOf('.', address.indexOf('.') + 1);
        if (second < 0 || address.indexOf(':') >= 0) {
            return mask("ip-", address);
        }
        String block = masks.of("ip-", address.substring(0, second));
        int middle = (block.length() + "ip-".length()) / 2;
        String mask = block.substring(0, middle) + "." + block.substring(middle);
        for (String part : address.substring(second + 1).split("\\.", -1)) {
            mask = masks.ofPart(mask + ".", part);
        }
        return mask;
    }

    private synchronized String mask(String lead, String name) {
        return name.isEmpty() ? "" : masks.of(lead, name);
    }

    private Reading of(Reading reading) {
        return new Reading(
                reading.sources().stream().map(this::file).toList(),
                reading.rowsRead(),
                reading.repeated(),
                reading.rejected(),
                reading.rejects().stream()
                        .map(each -> new RejectedRecord(file(each.source()), each.row(), of(each.why())))
                        .toList(),
                reading.notes().stream().map(this::of).toList(),
                reading.partial().stream()
                        .map(each -> new PartialList(file(each.source()), each.have(), each.total()))
                        .toList(),
                reading.skipped().stream().map(this::file).toList(),
                reading.zone(),
                reading.timePrecision());
    }

    private Phrase of(Phrase phrase) {
        return new Phrase(phrase.key(), all(phrase.arguments()));
    }

    private List<Object> all(List<?> arguments) {
        return arguments.stream().map(this::argument).toList();
    }

    private Object argument(Object argument) {
        if (argument instanceof Phrase phrase) {
            return of(phrase);
        }
        if (argument instanceof Phrase.FileName file) {
            return new Phrase.FileName(file(file.name()));
        }
        if (argument instanceof Phrase.Several several) {
            return new Phrase.Several(all(several.named()), several.more());
        }
        return argument instanceof Phrase.InputValue ? MASKED_VALUE : argument;
    }
}
