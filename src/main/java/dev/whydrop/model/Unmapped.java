package dev.whydrop.model;

/**
 * A code pair that no table has.
 *
 * @param errcode the main code
 * @param subErrcode the sub-code
 * @param count how many disconnects carry it
 */
public record Unmapped(int errcode, int subErrcode, int count) {}
