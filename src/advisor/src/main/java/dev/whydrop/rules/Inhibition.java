package dev.whydrop.rules;

/**
 * Concludes that a wide cause, if it holds, explains narrow diagnoses in its reach. Which cause and which diagnoses is written on the rule.
 *
 * @param rule id of the rule, such as {@code SIL-101}
 * @param about the wide pattern: its scope and time are the reach
 */
public record Inhibition(String rule, FleetPattern about) {}
