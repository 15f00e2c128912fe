package dev.whydrop.intake.part;

import dev.whydrop.intake.internal.collect.Collected;
import dev.whydrop.model.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a part tells beside its records: its rejects, its notes, how its times are written. Immutable. */
public final class PartReading {
    private final InputPart part;
    private final List<String> sources;
    private final Collected collected;
    private final long rows;
    private final long repeated;
    private final @Nullable Phrase failure;
    private final boolean any;

    /**
     * @param sources the names of the texts in it, in order
     * @param rows how many rows it has, where it is a piece
     * @param repeated how many records say again what one of the part has said
     * @param failure the first of what went wrong
     * @param any whether anything can be used
     */
    PartReading(
            InputPart part,
            List<String> sources,
            Collected collected,
            long rows,
            long repeated,
            @Nullable Phrase failure,
            boolean any) {
        this.part = part;
        this.sources = List.copyOf(sources);
        this.collected = collected;
        this.rows = rows;
        this.repeated = repeated;
        this.failure = failure;
        this.any = any;
    }

    /** {@return the part} */
    public InputPart part() {
        return part;
    }

    /** {@return how many of its records cannot be used} */
    public long rejected() {
        return collected.rejected();
    }

    List<String> sources() {
        return sources;
    }

    Collected collected() {
        return collected;
    }

    long rows() {
        return rows;
    }

    long repeated() {
        return repeated;
    }

    @Nullable
    Phrase failure() {
        return failure;
    }

    boolean any() {
        return any;
    }

    /** {@return the same as bytes, which the version that wrote them reads} */
    public byte[] toBytes() {
        return PartReadingBytes.write(this);
    }

    /**
     * {@return what was written as these bytes}
     *
     * @throws IllegalArgumentException if they are none that {@link #toBytes()} wrote
     */
    public static PartReading fromBytes(byte[] bytes) {
        return PartReadingBytes.read(bytes);
    }
}
