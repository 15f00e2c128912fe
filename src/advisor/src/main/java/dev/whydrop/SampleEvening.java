package dev.whydrop;

import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Observations;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up evening with every code of the table, once and again and again, and streams that are cut together: it takes the rules most of the ways they
 * have.
 */
final class SampleEvening {
    /** As many of the first disconnects are about several streams. */
    static final int FEW = 30;

    private static final Instant BEGINNING = Instant.parse("2026-01-01T18:00:00Z");
    private static final int SESSION = 900;
    private static final int TOGETHER = 24;
    private static final ErrorCode LOST = ErrorCode.of(13);

    private SampleEvening() {}

    /** {@return what was observed in it, the same each time} */
    static Observations observations() {
        List<Disconnect> disconnects = new ArrayList<>();
        int stream = 0;
        for (CodeEntry each : ErrorCatalog.load().all()) {
            again(disconnects, stream(stream), each.code(), stream);
            stream++;
        }
        for (int i = 0; i < TOGETHER; i++) {
            Instant end = BEGINNING.plusSeconds(7_200 + i % 5);
            disconnects.add(push(stream(stream + i), end.minusSeconds(3_600 + i), end, LOST, stream + i));
        }
        StreamId onAir = stream(0);
        Instant start = BEGINNING.plusSeconds(9_000);
        return new Observations(
                disconnects,
                List.of(RunningPush.of(onAir, start)),
                List.of(new PushAnomaly(
                        onAir, start.plusSeconds(30).toEpochMilli(), PushAnomaly.Type.VIDEO_TIMESTAMP_BACK, 1)));
    }

    /** A session that ends so, one that ends so soon after, and tries that do. */
    private static void again(List<Disconnect> disconnects, StreamId stream, ErrorCode code, int number) {
        Instant end = BEGINNING.plusSeconds(SESSION + 37L * number);
        disconnects.add(push(stream, end.minusSeconds(SESSION), end, code, number));
        disconnects.add(push(stream, end.plusSeconds(8), end.plusSeconds(31), code, number));
        for (int tries = 0; tries < 4; tries++) {
            Instant at = end.plusSeconds(60 + 5L * tries);
            disconnects.add(push(stream, at, at, code, number + tries));
        }
    }

    private static Disconnect push(StreamId stream, Instant start, Instant end, ErrorCode code, int address) {
        return Disconnect.of(stream, end, code).withStart(start).withClientIp("192.0.2." + address % 250);
    }

    private static StreamId stream(int number) {
        return new StreamId("push.example", "live", "sample-" + number);
    }
}
