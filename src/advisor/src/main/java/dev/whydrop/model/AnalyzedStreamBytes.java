package dev.whydrop.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@link AnalyzedStream} as bytes. A text is told once; where it comes again, the number of the one that it is. A later form may only add at the end, or reads
 * this one too.
 */
final class AnalyzedStreamBytes {
    private static final int FORM = 1;

    private AnalyzedStreamBytes() {}

    static byte[] write(AnalyzedStream stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Written out = new Written(new DataOutputStream(bytes));
            out.to.writeByte(FORM);
            out.text(stream.madeBy());
            out.to.writeLong(stream.seenUntilMillis());
            out.stream(stream.stream());
            Observations observations = stream.observations();
            out.to.writeInt(observations.disconnects().size());
            for (Disconnect each : observations.disconnects()) {
                out.disconnect(each);
            }
            out.to.writeInt(observations.running().size());
            for (RunningPush each : observations.running()) {
                out.running(each);
            }
            out.to.writeInt(observations.anomalies().size());
            for (PushAnomaly each : observations.anomalies()) {
                out.anomaly(each);
            }
            out.text(stream.conclusions());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory takes what it is given.
        }
        return bytes.toByteArray();
    }

    static AnalyzedStream read(byte[] bytes) {
        try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = from.readUnsignedByte();
            if (form != FORM) {
                throw new IllegalArgumentException("The bytes of an analyzed stream are of form " + form
                        + ", and this version reads form " + FORM + ". Maybe a later version wrote them.");
            }
            Read in = new Read(from);
            String madeBy = in.text();
            long seenUntil = from.readLong();
            StreamId stream = in.stream();
            List<Disconnect> disconnects = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                disconnects.add(in.disconnect(stream));
            }
            List<RunningPush> running = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                running.add(in.running(stream));
            }
            List<PushAnomaly> anomalies = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                anomalies.add(in.anomaly(stream));
            }
            String conclusions = in.text();
            if (from.read() >= 0) {
                throw new IllegalArgumentException("There are bytes behind an analyzed stream. Maybe two were joined.");
            }
            return new AnalyzedStream(
                    new Observations(disconnects, running, anomalies), seenUntil, conclusions, madeBy);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "These " + bytes.length + " bytes are no whole analyzed stream. Maybe they were cut.", e);
        }
    }

    private static final class Written {
        private final DataOutputStream to;
        private final Map<String, Integer> texts = new HashMap<>();

        private Written(DataOutputStream to) {
            this.to = to;
        }

        private void text(String text) throws IOException {
            Integer known = texts.putIfAbsent(text, texts.size());
            if (known != null) {
                to.writeInt(known);
                return;
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            to.writeInt(-1);
            to.writeInt(utf8.length);
            to.write(utf8);
        }

        private void stream(StreamId stream) throws IOException {
            text(stream.domain());
            text(stream.appName());
            text(stream.streamName());
        }

        private void disconnect(Disconnect each) throws IOException {
            text(each.source());
            to.writeLong(each.row());
            to.writeLong(each.startMillis());
            to.writeLong(each.endMillis());
            text(each.clientIp());
            text(each.code().toString());
            to.writeBoolean(each.code().guessed());
            text(each.reason());
            text(each.node());
            text(each.resolution());
            to.writeLong(each.urlExpiresMillis());
            text(each.urlCheck().time().name());
            text(each.urlCheck().signature().name());
            text(each.identity().user());
            text(each.identity().room());
        }

        private void running(RunningPush each) throws IOException {
            text(each.source());
            to.writeLong(each.row());
            to.writeLong(each.startMillis());
            text(each.clientIp());
        }

        private void anomaly(PushAnomaly each) throws IOException {
            to.writeLong(each.atMillis());
            text(each.type().name());
            to.writeInt(each.count());
        }
    }

    private static final class Read {
        private final DataInputStream from;
        private final List<String> texts = new ArrayList<>();
        private final Map<String, ErrorCode> codes = new HashMap<>();

        private Read(DataInputStream from) {
            this.from = from;
        }

        private String text() throws IOException {
            int known = from.readInt();
            if (known >= 0) {
                return texts.get(known);
            }
            int length = from.readInt();
            byte[] utf8 = from.readNBytes(length);
            if (utf8.length < length) {
                throw new IOException("cut");
            }
            String text = new String(utf8, StandardCharsets.UTF_8);
            texts.add(text);
            return text;
        }

        private StreamId stream() throws IOException {
            return new StreamId(text(), text(), text());
        }

        private Disconnect disconnect(StreamId stream) throws IOException {
            String source = text();
            long row = from.readLong();
            long start = from.readLong();
            long end = from.readLong();
            String address = text();
            ErrorCode code = codes.computeIfAbsent(text(), ErrorCode::parse);
            boolean guessed = from.readBoolean();
            return new Disconnect(
                    source,
                    row,
                    stream,
                    start,
                    end,
                    address,
                    guessed ? code.asGuess() : code,
                    text(),
                    text(),
                    text(),
                    from.readLong(),
                    UrlCheck.of(UrlCheck.Time.valueOf(text()), UrlCheck.Signature.valueOf(text())),
                    identity());
        }

        private PushIdentity identity() throws IOException {
            PushIdentity identity = new PushIdentity(text(), text());
            return identity.equals(PushIdentity.UNKNOWN) ? PushIdentity.UNKNOWN : identity;
        }

        private RunningPush running(StreamId stream) throws IOException {
            return new RunningPush(text(), from.readLong(), stream, from.readLong(), text());
        }

        private PushAnomaly anomaly(StreamId stream) throws IOException {
            return new PushAnomaly(stream, from.readLong(), PushAnomaly.Type.valueOf(text()), from.readInt());
        }
    }
}
