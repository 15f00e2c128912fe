package dev.whydrop.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One disconnect record: a push that ended, or was refused at its start, and the code the platform gave for it.
 *
 * <p>Use {@link #of(StreamId, Instant, ErrorCode)} and the {@code with} methods to make one.
 *
 * @param source the file or feed the record came from; empty when it came from code
 * @param row the record's number in its source, 1 for the first after the header; 0 when it has none
 * @param stream the stream that was pushed
 * @param startMillis start of the push in epoch milliseconds, or {@link #UNKNOWN}
 * @param endMillis end of the push in epoch milliseconds
 * @param clientIp the pusher's address as the platform saw it; empty when not known ({@code -} in the platform's records)
 * @param code the error code
 * @param reason the reason text of the record as given; empty when there is none
 * @param node the access node; empty when not known
 * @param resolution the resolution as given, such as {@code 1920x1080}; empty when not known
 * @param urlExpiresMillis {@code txTime} of the push URL in epoch milliseconds, or {@link #UNKNOWN}
 * @param urlCheck what else the push URL proves; {@link UrlCheck#UNKNOWN} when the record does not have its parameters
 * @param identity whom the push URL names; {@link PushIdentity#UNKNOWN} when it names nobody or the record does not have its parameters
 */
public record Disconnect(
        String source,
        long row,
        StreamId stream,
        long startMillis,
        long endMillis,
        String clientIp,
        ErrorCode code,
        String reason,
        String node,
        String resolution,
        long urlExpiresMillis,
        UrlCheck urlCheck,
        PushIdentity identity) {

    /** Stands for a time that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /**
     * The one order in which disconnects are looked at: stream, end, start, code, address, source, row. Two different records never tie unless
     * they agree in all of these.
     */
    public static final Comparator<Disconnect> ORDER =
            Comparator.comparing(Disconnect::stream).thenComparing(Disconnect::compareInStream);

    /** @throws IllegalArgumentException if the end is unknown or before the start, the row is negative, or the expiry and the check of the URL disagree */
    public Disconnect {
        Objects.requireNonNull(source, "source is null. Maybe give an empty one for a record from code.");
        Objects.requireNonNull(stream, "stream is null. Maybe give new StreamId(domain, appName, streamName).");
        Objects.requireNonNull(clientIp, "clientIp is null. Maybe give an empty one where it is not known.");
        Objects.requireNonNull(code, "code is null. Maybe give ErrorCode.of(Family.UNMAPPED) where none is known.");
        Objects.requireNonNull(reason, "reason is null. Maybe give an empty one where there is none.");
        Objects.requireNonNull(node, "node is null. Maybe give an empty one where it is not known.");
        Objects.requireNonNull(resolution, "resolution is null. Maybe give an empty one where it is not known.");
        Objects.requireNonNull(urlCheck, "urlCheck is null. Maybe give UrlCheck.UNKNOWN.");
        Objects.requireNonNull(identity, "identity is null. Maybe give PushIdentity.UNKNOWN.");
        if ((urlExpiresMillis != UNKNOWN) != (urlCheck.time() == UrlCheck.Time.PRESENT)) {
            throw new IllegalArgumentException(
                    "The expiry " + urlExpiresMillis + " of the URL does not go with a txTime that is "
                            + urlCheck.time() + ". Maybe use withUrlExpiry for a txTime that is there.");
        }
        if (row < 0) {
            throw new IllegalArgumentException("Row " + row + " is negative. Maybe leave it out: 0 stands for none.");
        }
        if (endMillis == UNKNOWN) {
            throw new IllegalArgumentException("The end time is missing. Maybe use the time of the event.");
        }
        if (startMillis != UNKNOWN && endMillis < startMillis) {
            throw new IllegalArgumentException("The end " + Instant.ofEpochMilli(endMillis) + " is before the start "
                    + Instant.ofEpochMilli(startMillis) + ". Maybe the two columns are swapped.");
        }
    }

    /** A disconnect whose push URL names nobody. */
    public Disconnect(
            String source,
            long row,
            StreamId stream,
            long startMillis,
            long endMillis,
            String clientIp,
            ErrorCode code,
            String reason,
            String node,
            String resolution,
            long urlExpiresMillis,
            UrlCheck urlCheck) {
        this(
                source,
                row,
                stream,
                startMillis,
                endMillis,
                clientIp,
                code,
                reason,
                node,
                resolution,
                urlExpiresMillis,
                urlCheck,
                PushIdentity.UNKNOWN);
    }

    /**
     * A disconnect of whose push URL only the expiry may be known.
     *
     * @throws IllegalArgumentException as the other
     */
    public Disconnect(
            String source,
            long row,
            StreamId stream,
            long startMillis,
            long endMillis,
            String clientIp,
            ErrorCode code,
            String reason,
            String node,
            String resolution,
            long urlExpiresMillis) {
        this(
                source,
                row,
                stream,
                startMillis,
                endMillis,
                clientIp,
                code,
                reason,
                node,
                resolution,
                urlExpiresMillis,
                urlExpiresMillis == UNKNOWN
                        ? UrlCheck.UNKNOWN
                        : UrlCheck.of(UrlCheck.Time.PRESENT, UrlCheck.Signature.NOT_RECORDED));
    }

    /** Compares two disconnects of one stream as {@link #ORDER} does. */
    public int compareInStream(Disconnect other) {
        int order = Long.compare(endMillis, other.endMillis);
        order = order == 0 ? Long.compare(startMillis, other.startMillis) : order;
        order = order == 0 ? code.compareTo(other.code) : order;
        order = order == 0 ? clientIp.compareTo(other.clientIp) : order;
        order = order == 0 ? source.compareTo(other.source) : order;
        return order == 0 ? Long.compare(row, other.row) : order;
    }

    /**
     * {@return a disconnect of which only the stream, the end and the code are known}
     *
     * @throws NullPointerException if one of them is null; the message says which
     */
    public static Disconnect of(StreamId stream, Instant end, ErrorCode code) {
        Objects.requireNonNull(end, "end is null. Maybe give the time of the event.");
        return new Disconnect("", 0, stream, UNKNOWN, end.toEpochMilli(), "", code, "", "", "", UNKNOWN);
    }

    /** {@return the same with the place it was read from; see {@link #source} and {@link #row}} */
    public Disconnect withRow(String newSource, long newRow) {
        return new Disconnect(
                newSource,
                newRow,
                stream,
                startMillis,
                endMillis,
                clientIp,
                code,
                reason,
                node,
                resolution,
                urlExpiresMillis,
                urlCheck,
                identity);
    }

    /**
     * {@return the same at other times}
     *
     * @param newStartMillis in epoch milliseconds, or {@link #UNKNOWN}
     * @param newEndMillis in epoch milliseconds
     * @throws IllegalArgumentException if the start is after the end
     */
    public Disconnect at(long newStartMillis, long newEndMillis) {
        return new Disconnect(
                source,
                row,
                stream,
                newStartMillis,
                newEndMillis,
                clientIp,
                code,
                reason,
                node,
                resolution,
                urlExpiresMillis,
                urlCheck,
                identity);
    }

    /**
     * {@return the same with a start}
     *
     * @throws IllegalArgumentException if the start is after the end
     */
    public Disconnect withStart(Instant start) {
        Objects.requireNonNull(start, "start is null. Maybe leave withStart out where it is not known.");
        return at(start.toEpochMilli(), endMillis);
    }

    /**
     * {@return the same with a client address}
     *
     * @param address IPv4 or IPv6, without a port; empty where it is not known. Nothing else is refused, as addresses of files are not: any text is told
     *     apart from others, also a masked address, and only an address is counted with its neighbours
     */
    public Disconnect withClientIp(String address) {
        Objects.requireNonNull(address, "address is null. Maybe give an empty one where it is not known.");
        return new Disconnect(
                source,
                row,
                stream,
                startMillis,
                endMillis,
                address,
                code,
                reason,
                node,
                resolution,
                urlExpiresMillis,
                urlCheck,
                identity);
    }

    /** {@return the same with a push URL that expires then, {@code txTime}; what its signature proves stays} */
    public Disconnect withUrlExpiry(Instant expires) {
        Objects.requireNonNull(expires, "expires is null. Maybe leave withUrlExpiry out where it is not known.");
        return withUrl(expires.toEpochMilli(), UrlCheck.of(UrlCheck.Time.PRESENT, urlCheck.signature()), identity);
    }

    /**
     * {@return the same with what the push URL proves; an expiry is forgotten where {@code txTime} is not {@link UrlCheck.Time#PRESENT}}
     *
     * @throws IllegalArgumentException if {@code txTime} is present and the expiry is not known: give that first
     */
    public Disconnect withUrlCheck(UrlCheck check) {
        Objects.requireNonNull(check, "check is null. Maybe give UrlCheck.UNKNOWN.");
        return withUrl(check.time() == UrlCheck.Time.PRESENT ? urlExpiresMillis : UNKNOWN, check, identity);
    }

    /** {@return the same with whom the push URL names} */
    public Disconnect withIdentity(PushIdentity newIdentity) {
        return withUrl(urlExpiresMillis, urlCheck, newIdentity);
    }

    private Disconnect withUrl(long expiresMillis, UrlCheck check, PushIdentity whom) {
        return new Disconnect(
                source,
                row,
                stream,
                startMillis,
                endMillis,
                clientIp,
                code,
                reason,
                node,
                resolution,
                expiresMillis,
                check,
                whom);
    }

    /** {@return the main code of {@link #code}; {@link ErrorCode#NONE} where only the family is known} */
    public int mainCode() {
        return code.main();
    }

    /** {@return the sub-code of {@link #code}, 0 for none} */
    public int subCode() {
        return code.sub();
    }

    /** {@return the family of {@link #code} where nothing but it is known; null where the code is} */
    public @Nullable Family family() {
        return code.family();
    }

    /** {@return the end of the push} */
    public Instant end() {
        return Instant.ofEpochMilli(endMillis);
    }

    /** {@return the start of the push, empty when not known} */
    public Optional<Instant> start() {
        return startMillis == UNKNOWN ? Optional.empty() : Optional.of(Instant.ofEpochMilli(startMillis));
    }

    /** Whether both are the same event: same stream, start, end, code and client address. Exports that overlap repeat events. */
    public boolean sameEvent(Disconnect other) {
        return endMillis == other.endMillis
                && startMillis == other.startMillis
                && code.equals(other.code)
                && stream.equals(other.stream)
                && clientIp.equals(other.clientIp);
    }
}
