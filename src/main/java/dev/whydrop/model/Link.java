package dev.whydrop.model;

/**
 * A page to read on.
 *
 * @param title its title
 * @param url its address
 */
public record Link(String title, String url) {}
