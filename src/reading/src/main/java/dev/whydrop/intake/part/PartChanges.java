package dev.whydrop.intake.part;

import dev.whydrop.intake.internal.time.TimesOfSources.Mending;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is changed in the records of parts, now that all of them are read. Immutable. */
public final class PartChanges {
    private record Part(int file, int piece) implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            return file == other.file ? Integer.compare(piece, other.piece) : Integer.compare(file, other.file);
        }
    }

    /**
     * What is changed in one part.
     *
     * @param rowsBefore how many rows stand in the file before it
     * @param sources what is changed in each of its sources, in order
     */
    record Change(long rowsBefore, List<OfSource> sources) {
        Change {
            sources = List.copyOf(sources);
        }
    }

    /**
     * What is changed in a source.
     *
     * @param source its number among those of all parts; pieces of one file have the same
     * @param mending what is done about its times
     */
    record OfSource(int source, Mending mending) {}

    private final Map<Part, Change> changes = new TreeMap<>();

    PartChanges() {}

    void put(InputPart part, Change change) {
        changes.put(new Part(part.file(), part.piece()), change);
    }

    Change of(StreamPart part) {
        Change change = changes.get(new Part(part.file(), part.piece()));
        if (change == null) {
            throw new IllegalArgumentException("Piece " + part.piece() + " of file " + part.file()
                    + " is not among the parts that were settled. Maybe its PartReading is missing.");
        }
        return change;
    }

    /** {@return the same as bytes, which the version that wrote them reads} */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream to = new DataOutputStream(bytes)) {
            to.writeInt(changes.size());
            for (Map.Entry<Part, Change> each : changes.entrySet()) {
                to.writeInt(each.getKey().file());
                to.writeInt(each.getKey().piece());
                to.writeLong(each.getValue().rowsBefore());
                to.writeInt(each.getValue().sources().size());
                for (OfSource source : each.getValue().sources()) {
                    to.writeInt(source.source());
                    to.writeLong(source.mending().earlierMillis());
                    to.writeBoolean(source.mending().spread());
                    to.writeBoolean(source.mending().newestFirst());
                }
            }
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
    public static PartChanges fromBytes(byte[] bytes) {
        PartChanges read = new PartChanges();
        try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = from.readInt(); left > 0; left--) {
                Part part = new Part(from.readInt(), from.readInt());
                long rows = from.readLong();
                List<OfSource> sources = new ArrayList<>();
                for (int more = from.readInt(); more > 0; more--) {
                    sources.add(new OfSource(
                            from.readInt(), new Mending(from.readLong(), from.readBoolean(), from.readBoolean())));
                }
                read.changes.put(part, new Change(rows, sources));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "These " + bytes.length + " bytes are no whole changes of parts. Maybe they were cut.", e);
        }
        return read;
    }
}
