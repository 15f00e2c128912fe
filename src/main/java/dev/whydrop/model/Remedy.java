package dev.whydrop.model;

/**
 * Something to do about a cause.
 *
 * @param text what to do, in the language of the report
 * @param owner who does it
 * @param effort how long it takes
 */
public record Remedy(String text, Owner owner, Effort effort) {}
