package dev.whydrop.intake.internal.csv;

/**
 * How plain records of CSV are read, see {@link FastCsvRecords}; what comes out is the same.
 *
 * @param block how many bytes a thread reads at a time; 0 to read even plain records as if they were not
 * @param threads how many threads, 1 or more
 */
public record Plainly(int block, int threads) {
    /** Few enough bytes that several blocks take little memory, and enough that threads seldom wait for each other. */
    private static final int USUAL_BLOCK = 1 << 20;

    /** In blocks of the usual size. */
    public Plainly(int threads) {
        this(USUAL_BLOCK, threads);
    }

    /** Whether they are read as such. */
    boolean quickly() {
        return block > 0;
    }
}
