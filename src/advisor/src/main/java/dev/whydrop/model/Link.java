package dev.whydrop.model;

import java.util.Objects;

/**
 * A page to read on.
 *
 * @param title its title
 * @param url its address
 */
public record Link(String title, String url) {
    public Link {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(url, "url");
    }
}
