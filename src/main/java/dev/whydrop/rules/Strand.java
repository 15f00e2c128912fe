package dev.whydrop.rules;

/**
 * What a timeline is made of: the pushes of one episode that ended with one meaning and have one shape.
 *
 * @param episode the episode
 * @param meaning the meaning of their codes
 * @param shape which of them
 */
public record Strand(Episode episode, Meaning meaning, Shape shape) {}
