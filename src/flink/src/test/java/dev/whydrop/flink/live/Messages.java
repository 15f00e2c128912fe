package dev.whydrop.flink.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Observations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Callbacks as the platform would send them. */
final class Messages {
    /** From the top of the checkout. */
    private static final Path EVENTS = Path.of("fixtures/events");

    private static final long FIRST = 5001;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Messages() {}

    /** {@return starts and ends of a busy evening, a push that is still running, one in which something went wrong, and rows of the API} */
    static List<String> busyEvening() throws IOException {
        List<Disconnect> disconnects = new EventReader(IntakeOptions.defaults())
                .read(List.of(EVENTS.resolve("busy-evening.csv")))
                .disconnects();
        List<String> messages = of(disconnects);
        messages.addAll(Files.readAllLines(EVENTS.resolve("push-errors.callbacks.ndjson")));
        messages.addAll(Files.readAllLines(EVENTS.resolve("cut-then-expired.api.ndjson")));
        Disconnect last = disconnects.get(disconnects.size() - 1);
        messages.add(
                started(last.at(last.endMillis() + 20_000, last.endMillis() + 20_000), FIRST + disconnects.size()));
        return messages;
    }

    /** {@return starts and ends of these pushes} */
    static List<String> of(List<Disconnect> disconnects) {
        List<String> messages = new ArrayList<>();
        long sequence = FIRST;
        for (Disconnect each : disconnects) {
            if (each.startMillis() != Disconnect.UNKNOWN && !each.code().refused()) {
                messages.add(started(each, sequence));
            }
            messages.add(ended(each, sequence));
            sequence++;
        }
        return messages;
    }

    private static String started(Disconnect push, long sequence) {
        return message(push, sequence, 1, push.startMillis())
                .put("errcode", 0)
                .put("errmsg", "ok")
                .toString();
    }

    private static String ended(Disconnect push, long sequence) {
        ObjectNode message = message(push, sequence, 0, push.endMillis())
                .put("errcode", push.mainCode())
                .put("sub_errcode", push.subCode())
                .put("errmsg", push.reason());
        if (push.startMillis() != Disconnect.UNKNOWN) {
            message.put("push_duration", Long.toString(push.endMillis() - push.startMillis()));
        }
        return message.toString();
    }

    private static ObjectNode message(Disconnect push, long sequence, int type, long millis) {
        return JSON.createObjectNode()
                .put("app", push.stream().domain())
                .put("appname", push.stream().appName())
                .put("stream_id", push.stream().streamName())
                .put("event_type", type)
                .put("event_time", millis / 1000)
                .put("sequence", Long.toString(sequence))
                .put("user_ip", push.clientIp());
    }

    /** {@return what a reader of a file with all of them makes of them} */
    static Observations together(List<String> messages) {
        byte[] file = String.join("\n", messages).getBytes(StandardCharsets.UTF_8);
        return new EventReader(IntakeOptions.defaults())
                .read("all.ndjson", file)
                .observations();
    }

    /** {@return how many events these tell, of which none is there twice; a message may tell several anomalies} */
    static int events(List<String> messages) {
        long ofAnomalies = messages.stream()
                .filter(each -> each.contains("\"abnormal_event\""))
                .count();
        return (int) (messages.size() - ofAnomalies)
                + together(messages).anomalies().size();
    }
}
