package dev.whydrop.model;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link RecordsOut} wrote. */
final class RecordsIn {
    private final DataInputStream from;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, ErrorCode> codes = new HashMap<>();

    RecordsIn(DataInputStream from) {
        this.from = from;
    }

    String text() throws IOException {
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

    StreamId stream() throws IOException {
        return new StreamId(text(), text(), text());
    }

    Disconnect disconnect(StreamId stream) throws IOException {
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

    RunningPush running(StreamId stream) throws IOException {
        return new RunningPush(text(), from.readLong(), stream, from.readLong(), text());
    }

    PushAnomaly anomaly(StreamId stream) throws IOException {
        return new PushAnomaly(stream, from.readLong(), PushAnomaly.Type.valueOf(text()), from.readInt());
    }
}
