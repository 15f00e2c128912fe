package dev.whydrop.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link AnalyzedStream} as bytes. A later form may only add at the end, or reads this one too.
 */
final class AnalyzedStreamBytes {
    private static final int FORM = 1;

    private AnalyzedStreamBytes() {}

    static byte[] write(AnalyzedStream stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            RecordsOut out = new RecordsOut(new DataOutputStream(bytes));
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
            RecordsIn in = new RecordsIn(from);
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
}
