package dev.whydrop.engine.internal.surprise;

import dev.whydrop.engine.internal.surprise.search.Parallel;
import java.util.List;
import java.util.function.Function;

/** Does work in order, on one thread. */
public final class OneByOne implements Parallel {
    @Override
    public <T, R> List<R> each(List<T> things, Function<T, R> work) {
        return things.stream().map(work).toList();
    }
}
