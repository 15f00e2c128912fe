package dev.whydrop.cloud.key;

import java.util.Optional;

/**
 * The key that requests are signed with.
 *
 * @param id its id; no secret
 * @param secret its secret, which {@link #toString()} hides
 * @param source where it was found, in words that fit after "from"
 */
public record ApiKey(String id, String secret, String source) {
    /** @throws IllegalArgumentException if the id or the secret is blank */
    public ApiKey {
        if (id.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("The key from " + source + " is empty. Maybe set both of its parts.");
        }
    }

    /** {@return the key, or none where one of its parts is blank} */
    static Optional<ApiKey> of(String id, String secret, String source) {
        return id.isBlank() || secret.isBlank()
                ? Optional.empty()
                : Optional.of(new ApiKey(id.strip(), secret.strip(), source));
    }

    /** {@return the source alone} */
    @Override
    public String toString() {
        return "key from " + source;
    }
}
