package dev.whydrop.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes records as bytes. A text is told once; where it comes again, the number of the one that it is. */
final class RecordsOut {
    final DataOutputStream to;
    private final Map<String, Integer> texts = new HashMap<>();

    RecordsOut(DataOutputStream to) {
        this.to = to;
    }

    void text(String text) throws IOException {
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

    void stream(StreamId stream) throws IOException {
        text(stream.domain());
        text(stream.appName());
        text(stream.streamName());
    }

    void disconnect(Disconnect each) throws IOException {
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

    void running(RunningPush each) throws IOException {
        text(each.source());
        to.writeLong(each.row());
        to.writeLong(each.startMillis());
        text(each.clientIp());
    }

    void anomaly(PushAnomaly each) throws IOException {
        to.writeLong(each.atMillis());
        text(each.type().name());
        to.writeInt(each.count());
    }
}
