package dev.whydrop.simulation;

/** How much a log lacks or misleads. Shares are 0 to 1. */
public enum Noise {
    NONE(0, 0, 0, 0, 0, 0, 0),
    LOW(0.03, 0.01, 0.03, 0.02, 0, 0.12, 0.1),
    HIGH(0.10, 0.03, 0.15, 0.10, 0.02, 0.35, 0.3);

    private final double lost;
    private final double duplicated;
    private final double withoutAddress;
    private final double withoutStart;
    private final double textOnly;
    private final double redHerrings;
    private final double sameStream;

    Noise(
            double lost,
            double duplicated,
            double withoutAddress,
            double withoutStart,
            double textOnly,
            double redHerrings,
            double sameStream) {
        this.lost = lost;
        this.duplicated = duplicated;
        this.withoutAddress = withoutAddress;
        this.withoutStart = withoutStart;
        this.textOnly = textOnly;
        this.redHerrings = redHerrings;
        this.sameStream = sameStream;
    }

    /** {@return share of the rows that are missing} */
    public double lost() {
        return lost;
    }

    /** {@return share of the rows that stand there twice} */
    public double duplicated() {
        return duplicated;
    }

    /** {@return share of the rows without client address} */
    public double withoutAddress() {
        return withoutAddress;
    }

    /** {@return share of the rows without start time} */
    public double withoutStart() {
        return withoutStart;
    }

    /** {@return share of the rows without code columns, the code in brackets behind the reason} */
    public double textOnly() {
        return textOnly;
    }

    /** {@return red herrings for each incident} */
    public double redHerrings() {
        return redHerrings;
    }

    /** {@return how often an incident is given to a stream that already has one} */
    double sameStream() {
        return sameStream;
    }
}
