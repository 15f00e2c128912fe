package dev.whydrop.engine.internal.surprise.search;

import java.util.List;
import java.util.function.Function;

/** Does the same work on many things, some of them at once. */
@FunctionalInterface
public interface Parallel {
    /** {@return the results in the order of the things} */
    <T, R> List<R> each(List<T> things, Function<T, R> work);
}
