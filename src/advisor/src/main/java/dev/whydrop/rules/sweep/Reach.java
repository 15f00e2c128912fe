package dev.whydrop.rules.sweep;

/**
 * A place and a time that a fleet pattern covers.
 *
 * @param place the kind of place
 * @param name what it is called: an address, a block, a domain, {@code domain/app}, a node; empty for everything
 * @param from epoch milliseconds
 * @param to epoch milliseconds, included
 */
public record Reach(Place place, String name, long from, long to) {}
