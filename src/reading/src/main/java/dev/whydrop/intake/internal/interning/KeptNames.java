package dev.whydrop.intake.internal.interning;

import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.MemoryBudget;
import dev.whydrop.intake.Secrets;
import dev.whydrop.intake.internal.text.Utf8Slice;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps one of equal names, whichever thread reads it first, and as many as there is room for. A push secret in one of them is masked. Safe to share
 * between threads, but for what counts.
 */
public final class KeptNames {
    /** One name. */
    public static final class Name<T> {
        private final T object;
        private final long bytes;
        private boolean counted;

        private Name(T object, Utf8Slice read) {
            this.object = object;
            this.bytes = 2L * read.length();
        }

        /** {@return what equal names were read as} */
        T object() {
            return object;
        }
    }

    private final Map<Utf8Slice, Name<String>> texts = new ConcurrentHashMap<>();
    private final Map<Utf8Slice, Name<StreamId>> streams = new ConcurrentHashMap<>();
    private final Map<ErrorCode, ErrorCode> codes = new ConcurrentHashMap<>();
    private final MemoryBudget budget;
    private long kept;

    public KeptNames(MemoryBudget budget) {
        this.budget = budget;
    }

    /** {@return the value as a text} */
    Name<String> text(Utf8Slice value) {
        Name<String> known = texts.get(value);
        return known == null ? kept(texts, value, Secrets.masked(value.text())) : known;
    }

    /**
     * {@return a stream}
     *
     * @param names all three as one
     * @param name that of the stream
     */
    Name<StreamId> stream(Utf8Slice names, String domain, String appName, Utf8Slice name) {
        Name<StreamId> known = streams.get(names);
        return known == null ? kept(streams, names, new StreamId(domain, appName, Secrets.masked(name.text()))) : known;
    }

    /** {@return the code, the same object for equal ones} */
    public ErrorCode code(ErrorCode code) {
        return codes.computeIfAbsent(code, any -> code);
    }

    private static <T> Name<T> kept(Map<Utf8Slice, Name<T>> names, Utf8Slice value, T object) {
        Name<T> made = new Name<>(object, value);
        Name<T> before = names.putIfAbsent(value.kept(), made);
        return before == null ? made : before;
    }

    /**
     * Counts a name that is in a good record. Most texts are counted with the disconnects they are in; what is left is for those that are long and all
     * different.
     *
     * @throws IntakeException if there is no more room
     */
    void count(Name<?> name) {
        if (name.counted) {
            return;
        }
        name.counted = true;
        kept += name.bytes;
        if (kept > budget.bytes() / 2) {
            throw budget.exceededByTexts();
        }
    }

    /** Counts all of them, but only if there is room for certain; {@return whether there is}. */
    public boolean countAll(Collection<Name<?>> names) {
        long more = 0;
        for (Name<?> name : names) {
            more += name.counted ? 0 : name.bytes;
        }
        if (kept + more > budget.bytes() / 2) {
            return false;
        }
        names.forEach(this::count);
        return true;
    }
}
