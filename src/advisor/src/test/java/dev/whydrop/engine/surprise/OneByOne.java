package dev.whydrop.engine.surprise;

import java.util.List;
import java.util.function.Function;

/** Does work in order, on one thread. */
final class OneByOne implements Parallel {
    @Override
    public <T, R> List<R> each(List<T> things, Function<T, R> work) {
        return things.stream().map(work).toList();
    }
}
