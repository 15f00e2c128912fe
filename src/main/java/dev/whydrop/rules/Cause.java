package dev.whydrop.rules;

import dev.whydrop.model.ErrorCode;

/**
 * What a code pair means. A pair can have several.
 *
 * @param code the pair
 * @param meaning one thing it means
 */
public record Cause(ErrorCode code, Meaning meaning) {}
