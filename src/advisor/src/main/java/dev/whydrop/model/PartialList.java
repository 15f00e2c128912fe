package dev.whydrop.model;

import org.jspecify.annotations.Nullable;

/**
 * An answer or a file of which not all is there: by what it tells itself, or because it could not be read to its end.
 *
 * @param source the file
 * @param have how many of its records are there
 * @param total how many there are in all; null when it only tells that there are more, or is damaged
 */
public record PartialList(
        String source, long have, @Nullable Long total) {}
