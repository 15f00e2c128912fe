package dev.whydrop.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** {@link Observations} as bytes. A later form may only add at the end, or reads this one too. */
final class ObservationsBytes {
    private static final int FORM = 1;

    private ObservationsBytes() {}

    static byte[] write(Observations observations) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            RecordsOut out = new RecordsOut(new DataOutputStream(bytes));
            out.to.writeByte(FORM);
            out.to.writeInt(observations.disconnects().size());
            for (Disconnect each : observations.disconnects()) {
                out.stream(each.stream());
                out.disconnect(each);
            }
            out.to.writeInt(observations.running().size());
            for (RunningPush each : observations.running()) {
                out.stream(each.stream());
                out.running(each);
            }
            out.to.writeInt(observations.anomalies().size());
            for (PushAnomaly each : observations.anomalies()) {
                out.stream(each.stream());
                out.anomaly(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory takes what it is given.
        }
        return bytes.toByteArray();
    }

    static Observations read(byte[] bytes) {
        try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = from.readUnsignedByte();
            if (form != FORM) {
                throw new IllegalArgumentException("The bytes of observations are of form " + form
                        + ", and this version reads form " + FORM + ". Maybe a later version wrote them.");
            }
            RecordsIn in = new RecordsIn(from);
            List<Disconnect> disconnects = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                disconnects.add(in.disconnect(in.stream()));
            }
            List<RunningPush> running = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                running.add(in.running(in.stream()));
            }
            List<PushAnomaly> anomalies = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                anomalies.add(in.anomaly(in.stream()));
            }
            if (from.read() >= 0) {
                throw new IllegalArgumentException("There are bytes behind observations. Maybe two were joined.");
            }
            return new Observations(disconnects, running, anomalies);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "These " + bytes.length + " bytes are no whole observations. Maybe they were cut.", e);
        }
    }
}
