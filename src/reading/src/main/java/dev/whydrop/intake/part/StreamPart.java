package dev.whydrop.intake.part;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Observations;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What one part has of one stream.
 *
 * @param file the number of the part's file
 * @param piece the number of the part in it
 * @param events one or more, in order, all of one stream
 */
public record StreamPart(int file, int piece, List<PushEvent> events) {
    private static final int ENDED = 0;
    private static final int STARTED = 1;
    private static final int SAW = 2;

    public StreamPart {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("There are no events in a part of a stream. Maybe leave it out.");
        }
    }

    /** {@return the stream} */
    public StreamId stream() {
        return events.get(0).stream();
    }

    /** {@return the same as bytes, which the version that wrote them reads} */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Disconnect> disconnects = new ArrayList<>();
        List<RunningPush> running = new ArrayList<>();
        List<PushAnomaly> anomalies = new ArrayList<>();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(file);
            out.writeInt(piece);
            out.writeInt(events.size());
            for (PushEvent each : events) {
                out.writeInt(each.place());
                if (each instanceof PushEvent.Ended ended) {
                    out.writeByte(ENDED);
                    out.writeInt(ended.source());
                    out.writeUTF(ended.sequence());
                    disconnects.add(ended.disconnect());
                } else if (each instanceof PushEvent.Started started) {
                    out.writeByte(STARTED);
                    out.writeUTF(started.sequence());
                    running.add(started.push());
                } else if (each instanceof PushEvent.Saw saw) {
                    out.writeByte(SAW);
                    out.writeUTF(saw.key());
                    out.writeUTF(saw.time());
                    out.writeInt(saw.anomalies().size());
                    anomalies.addAll(saw.anomalies());
                }
            }
            out.write(new Observations(disconnects, running, anomalies).toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory takes what it is given.
        }
        return bytes.toByteArray();
    }

    /**
     * {@return what was written as these bytes}
     *
     * @throws IllegalArgumentException if they are none that {@link #toBytes()} wrote
     */
    public static StreamPart fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int file = in.readInt();
            int piece = in.readInt();
            List<Head> heads = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                heads.add(Head.read(in));
            }
            Observations observations = Observations.fromBytes(in.readAllBytes());
            Iterator<Disconnect> disconnects = observations.disconnects().iterator();
            Iterator<RunningPush> running = observations.running().iterator();
            Iterator<PushAnomaly> anomalies = observations.anomalies().iterator();
            List<PushEvent> events = new ArrayList<>();
            for (Head each : heads) {
                events.add(
                        switch (each.sort) {
                            case ENDED -> new PushEvent.Ended(each.place, each.number, each.text, disconnects.next());
                            case STARTED -> new PushEvent.Started(each.place, each.text, running.next());
                            default ->
                                new PushEvent.Saw(each.place, each.text, each.time, next(anomalies, each.number));
                        });
            }
            return new StreamPart(file, piece, events);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "These " + bytes.length + " bytes are no whole part of a stream. Maybe they were cut.", e);
        }
    }

    private static List<PushAnomaly> next(Iterator<PushAnomaly> anomalies, int count) {
        List<PushAnomaly> next = new ArrayList<>();
        for (int left = count; left > 0; left--) {
            next.add(anomalies.next());
        }
        return next;
    }

    /** An event without its record. */
    private record Head(int place, int sort, int number, String text, String time) {
        static Head read(DataInputStream in) throws IOException {
            int place = in.readInt();
            int sort = in.readUnsignedByte();
            int source = sort == ENDED ? in.readInt() : 0;
            String text = in.readUTF();
            String time = sort == SAW ? in.readUTF() : "";
            return new Head(place, sort, sort == SAW ? in.readInt() : source, text, time);
        }
    }
}
