package dev.whydrop.flink.record;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.PushIdentity;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.UrlCheck;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one message told of a push: that it ended, that it started, or that something went wrong in it.
 *
 * <p>This is what savepoints hold, so it has nothing but numbers and texts, which Flink writes as a POJO. A component that a later version adds comes
 * back from an older savepoint as null, 0 or false, and the constructor runs with those: it checks nothing. What is wrong comes out when the record is
 * turned back.
 *
 * @param kind {@link #ENDED}, {@link #STARTED} or {@link #ANOMALY}
 * @param domain the push domain; null or empty when not known
 * @param appName the AppName; null or empty when not known
 * @param streamName the StreamName
 * @param source where it was read
 * @param row its number there; 0 for none
 * @param sequence what all messages about one push share; null or empty when the message has none
 * @param startMillis start of the push, or {@link Disconnect#UNKNOWN}
 * @param timeMillis when it happened: the end of the push, its start, or when the anomaly was seen
 * @param clientIp the pusher's address; null or empty when not known
 * @param code what {@link ErrorCode#parse} reads, of a push that ended
 * @param guessed whether the code is read from a reason that is one letter away from the platform's
 * @param reason the reason text
 * @param node the access node
 * @param resolution the resolution
 * @param urlExpiresMillis when the push URL expires, where {@code urlTime} is {@code PRESENT}
 * @param urlTime the name of a {@link UrlCheck.Time}; null for not recorded
 * @param urlSignature the name of a {@link UrlCheck.Signature}; null for not recorded
 * @param user digest of the user that the push URL names
 * @param room digest of the room that the push URL names
 * @param anomalyType the platform's number of the anomaly
 * @param anomalyCount how often it was seen
 */
public record PushRecord(
        @Nullable String kind,
        @Nullable String domain,
        @Nullable String appName,
        @Nullable String streamName,
        @Nullable String source,
        long row,
        @Nullable String sequence,
        long startMillis,
        long timeMillis,
        @Nullable String clientIp,
        @Nullable String code,
        boolean guessed,
        @Nullable String reason,
        @Nullable String node,
        @Nullable String resolution,
        long urlExpiresMillis,
        @Nullable String urlTime,
        @Nullable String urlSignature,
        @Nullable String user,
        @Nullable String room,
        int anomalyType,
        int anomalyCount) {
    /** A push ended, or was refused at its start. */
    public static final String ENDED = "ended";

    /** A push started. */
    public static final String STARTED = "started";

    /** Something went wrong in a push that is on air. */
    public static final String ANOMALY = "anomaly";

    /** No text that people write has it. */
    private static final char BETWEEN = '\0';

    /**
     * {@return the record of a disconnect}
     *
     * @param sequence of its message; empty when it has none
     */
    public static PushRecord of(Disconnect disconnect, String sequence) {
        StreamId stream = disconnect.stream();
        return new PushRecord(
                ENDED,
                stream.domain(),
                stream.appName(),
                stream.streamName(),
                disconnect.source(),
                disconnect.row(),
                sequence,
                disconnect.startMillis(),
                disconnect.endMillis(),
                disconnect.clientIp(),
                disconnect.code().toString(),
                disconnect.code().guessed(),
                disconnect.reason(),
                disconnect.node(),
                disconnect.resolution(),
                disconnect.urlExpiresMillis(),
                disconnect.urlCheck().time().name(),
                disconnect.urlCheck().signature().name(),
                disconnect.identity().user(),
                disconnect.identity().room(),
                0,
                0);
    }

    /**
     * {@return the record of a push that started}
     *
     * @param sequence of its message; empty when it has none
     */
    public static PushRecord of(RunningPush push, String sequence) {
        return ofRest(
                STARTED,
                push.stream(),
                push.source(),
                push.row(),
                sequence,
                push.startMillis(),
                push.startMillis(),
                push.clientIp(),
                0,
                0);
    }

    /**
     * {@return the record of an anomaly}
     *
     * @param sequence of its message; empty when it has none
     * @param source where the message was read
     * @param row its number there
     */
    public static PushRecord of(PushAnomaly anomaly, String sequence, String source, long row) {
        return ofRest(
                ANOMALY,
                anomaly.stream(),
                source,
                row,
                sequence,
                Disconnect.UNKNOWN,
                anomaly.atMillis(),
                "",
                anomaly.type().number(),
                anomaly.count());
    }

    private static PushRecord ofRest(
            String kind,
            StreamId stream,
            String source,
            long row,
            String sequence,
            long startMillis,
            long timeMillis,
            String clientIp,
            int anomalyType,
            int anomalyCount) {
        return new PushRecord(
                kind,
                stream.domain(),
                stream.appName(),
                stream.streamName(),
                source,
                row,
                sequence,
                startMillis,
                timeMillis,
                clientIp,
                null,
                false,
                null,
                null,
                null,
                Disconnect.UNKNOWN,
                null,
                null,
                null,
                null,
                anomalyType,
                anomalyCount);
    }

    /** {@return the stream} */
    public StreamId stream() {
        return new StreamId(text(domain), text(appName), text(streamName));
    }

    /** {@return when it happened} */
    public Instant time() {
        return Instant.ofEpochMilli(timeMillis);
    }

    /**
     * {@return the same for two records that tell the same event, and only for those of one stream}
     *
     * <p>A message that the platform sends again has the same sequence. Where there is none, two records are the same event if they agree in all but where
     * they were read.
     */
    public String identity() {
        if (!text(sequence).isEmpty()) {
            String place = ANOMALY.equals(kind) ? "" + BETWEEN + timeMillis + BETWEEN + anomalyType : "";
            return text(kind) + BETWEEN + sequence + place;
        }
        return String.join(
                String.valueOf(BETWEEN),
                text(kind),
                "",
                Long.toString(startMillis),
                Long.toString(timeMillis),
                text(clientIp),
                text(code),
                text(reason),
                text(node),
                text(resolution),
                Long.toString(urlExpiresMillis),
                text(urlTime),
                text(urlSignature),
                text(user),
                text(room),
                Integer.toString(anomalyType),
                Integer.toString(anomalyCount));
    }

    /** {@return the disconnect that it is the record of} */
    public Disconnect disconnect() {
        check(ENDED);
        ErrorCode read = ErrorCode.parse(text(code));
        UrlCheck check = UrlCheck.of(
                urlTime == null ? UrlCheck.Time.NOT_RECORDED : UrlCheck.Time.valueOf(urlTime),
                urlSignature == null ? UrlCheck.Signature.NOT_RECORDED : UrlCheck.Signature.valueOf(urlSignature));
        boolean nobody = text(user).isEmpty() && text(room).isEmpty();
        return new Disconnect(
                text(source),
                row,
                stream(),
                startMillis,
                timeMillis,
                text(clientIp),
                guessed ? read.asGuess() : read,
                text(reason),
                text(node),
                text(resolution),
                check.time() == UrlCheck.Time.PRESENT ? urlExpiresMillis : Disconnect.UNKNOWN,
                check,
                nobody ? PushIdentity.UNKNOWN : new PushIdentity(text(user), text(room)));
    }

    /** {@return the push that it tells the start of} */
    public RunningPush running() {
        check(STARTED);
        return new RunningPush(text(source), row, stream(), startMillis, text(clientIp));
    }

    /** {@return the anomaly that it is the record of} */
    public PushAnomaly anomaly() {
        check(ANOMALY);
        PushAnomaly.Type type = PushAnomaly.Type.ofNumber(anomalyType)
                .orElseThrow(() -> new IllegalStateException("A push anomaly has the type " + anomalyType
                        + ", which this version does not know. Maybe the savepoint is of a later one."));
        return new PushAnomaly(stream(), timeMillis, type, anomalyCount);
    }

    private void check(String asked) {
        if (!asked.equals(kind)) {
            throw new IllegalStateException(
                    "A record of the kind '" + kind + "' is none of '" + asked + "'. Maybe ask for its kind first.");
        }
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
