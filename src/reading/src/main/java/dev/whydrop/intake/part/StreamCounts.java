package dev.whydrop.intake.part;

import dev.whydrop.intake.internal.collect.Guesses;
import dev.whydrop.intake.internal.collect.JoinedEvents;
import dev.whydrop.model.Phrase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many records of each sort some streams have.
 *
 * @param records in all, but for those of pushes that started
 * @param repeated that say what another one said before
 * @param anomalyMessages about anomalies
 * @param joined about the start of a push whose end is known
 * @param running about the start of one whose end is not
 * @param latest the last end or start of a running push, in epoch milliseconds; {@link Long#MIN_VALUE} where there is none
 * @param guesses texts of reasons that were read as the one they are a letter away from
 */
public record StreamCounts(
        long records,
        long repeated,
        long anomalyMessages,
        long joined,
        long running,
        long latest,
        List<Guess> guesses) {
    /** Those of no stream. */
    public static final StreamCounts NONE = new StreamCounts(0, 0, 0, 0, 0, Long.MIN_VALUE, List.of());

    /**
     * A text of a reason that was read as another one.
     *
     * @param as the code it was taken for
     * @param count of how many records, 1 or more
     * @param file where the first of them stands: the number of its file
     * @param piece the number of the piece in the file
     * @param place and its place in the piece
     */
    public record Guess(String text, String as, long count, int file, int piece, int place) {
        private static final Comparator<Guess> FIRST_SEEN = Comparator.comparingInt(Guess::file)
                .thenComparingInt(Guess::piece)
                .thenComparingInt(Guess::place);

        Guess and(Guess other) {
            Guess first = FIRST_SEEN.compare(this, other) <= 0 ? this : other;
            return new Guess(text, first.as, count + other.count, first.file, first.piece, first.place);
        }
    }

    public StreamCounts {
        guesses = List.copyOf(guesses);
    }

    /** {@return those of these streams and of others} */
    public StreamCounts and(StreamCounts other) {
        Map<String, Guess> all = new HashMap<>();
        guesses.forEach(each -> all.merge(each.text(), each, Guess::and));
        other.guesses.forEach(each -> all.merge(each.text(), each, Guess::and));
        return new StreamCounts(
                records + other.records,
                repeated + other.repeated,
                anomalyMessages + other.anomalyMessages,
                joined + other.joined,
                running + other.running,
                Math.max(latest, other.latest),
                List.copyOf(all.values()));
    }

    /** @param inParts how many records say again what one of their own part has said, which came into no stream */
    JoinedEvents.Counts counts(long inParts) {
        Guesses told = new Guesses();
        guesses.stream().sorted(Guess.FIRST_SEEN).forEach(each -> told.add(each.text(), each.as(), each.count()));
        List<Phrase> notes = new ArrayList<>();
        told.note(notes);
        return new JoinedEvents.Counts(
                records + inParts, repeated + inParts, 0, anomalyMessages, joined, running, notes);
    }

    /** {@return the same as bytes, which the version that wrote them reads} */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream to = new DataOutputStream(bytes)) {
            to.writeLong(records);
            to.writeLong(repeated);
            to.writeLong(anomalyMessages);
            to.writeLong(joined);
            to.writeLong(running);
            to.writeLong(latest);
            to.writeInt(guesses.size());
            for (Guess each : guesses) {
                to.writeUTF(each.text());
                to.writeUTF(each.as());
                to.writeLong(each.count());
                to.writeInt(each.file());
                to.writeInt(each.piece());
                to.writeInt(each.place());
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
    public static StreamCounts fromBytes(byte[] bytes) {
        try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long[] numbers = new long[6];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = from.readLong();
            }
            List<Guess> guesses = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                guesses.add(new Guess(
                        from.readUTF(),
                        from.readUTF(),
                        from.readLong(),
                        from.readInt(),
                        from.readInt(),
                        from.readInt()));
            }
            return new StreamCounts(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], guesses);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "These " + bytes.length + " bytes are no whole counts of streams. Maybe they were cut.", e);
        }
    }
}
