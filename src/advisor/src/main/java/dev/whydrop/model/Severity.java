package dev.whydrop.model;

/** How bad a diagnosis is while it lasts, independent of how likely it is. Ordered from harmless to worst. */
public enum Severity {
    INFO("info", 0),
    LOW("low", 0.2),
    MEDIUM("medium", 0.4),
    HIGH("high", 0.7),
    CRITICAL("critical", 1);

    private final String id;
    private final double weight;

    Severity(String id, double weight) {
        this.id = id;
        this.weight = weight;
    }

    /** {@return the factor in the priority, 0 to 1} */
    public double weight() {
        return weight;
    }

    /** {@return {@code info} to {@code critical}} */
    @Override
    public String toString() {
        return id;
    }
}
