package dev.whydrop.cloud.fetch;

/**
 * A stretch of time of which the platform did not give all records.
 *
 * @param window the stretch
 * @param announced how many the platform says there are
 * @param given how many it gave
 */
public record Shortfall(Window window, long announced, long given) {}
