package dev.whydrop.model;

/**
 * How much of the input the report accounts for.
 *
 * @param disconnects number of disconnects that have a diagnosis, harmless ones included
 * @param share the same as a share of all, 0 to 1; 1 when there are none
 */
public record Explained(int disconnects, double share) {}
