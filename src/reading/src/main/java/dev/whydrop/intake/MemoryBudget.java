package dev.whydrop.intake;

import dev.whydrop.model.Phrase;

/**
 * The memory that disconnects have to fit into, so that too many are refused while they are read and not when Java has no more.
 *
 * @param bytes that disconnects may take, 1 or more
 */
public record MemoryBudget(long bytes) {
    /** Any number of disconnects. */
    public static final MemoryBudget UNLIMITED = new MemoryBudget(Long.MAX_VALUE);

    /** What to do when it is not enough. */
    private static final Phrase ADVICE = Phrase.of("refusal.memory-advice");

    /** What one disconnect takes at most while it is read, diagnosed and reported: measured on a log of a million in which much was cut together. */
    private static final int BYTES_PER_DISCONNECT = 800;

    /** What Java, the rules and the texts take of it, however few disconnects there are. */
    private static final long FIXED_BYTES = 40L << 20;

    /** @throws IllegalArgumentException if there are no bytes */
    public MemoryBudget {
        if (bytes < 1) {
            throw new IllegalArgumentException(
                    "Memory of " + bytes + " bytes is none. Maybe use Runtime.getRuntime().maxMemory().");
        }
    }

    /**
     * {@return what is left for disconnects}
     *
     * @param maxMemory the bytes that Java may use, as {@link Runtime#maxMemory()} tells
     */
    public static MemoryBudget of(long maxMemory) {
        return new MemoryBudget(Math.max(1, maxMemory - FIXED_BYTES));
    }

    /** {@return how many disconnects fit} */
    public long disconnects() {
        return bytes / BYTES_PER_DISCONNECT;
    }

    /** {@return the failure when names and other texts take too much of it} */
    public IntakeException exceededByTexts() {
        return new IntakeException(Phrase.of("refusal.names", bytes >> 20, ADVICE), true);
    }

    /** {@return the failure when there are more} */
    public IntakeException exceeded() {
        return new IntakeException(Phrase.of("refusal.disconnects", disconnects(), bytes >> 20, ADVICE), true);
    }
}
