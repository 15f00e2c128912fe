package dev.whydrop.flink.live.diagnosis;

/**
 * What there is to tell of a finding.
 *
 * @param fingerprint names the finding, the same as in reports
 * @param json a line
 */
public record Upsert(String fingerprint, String json) {}
