package dev.whydrop.engine.internal.domain;

/**
 * The domain that is spelt most like another.
 *
 * @param name empty where none is spelt almost like it
 * @param letters how many are wrong, missing, too many, or changed with their neighbour
 */
public record NearestDomain(String name, int letters) {
    public static final NearestDomain NONE = new NearestDomain("", Integer.MAX_VALUE);
}
