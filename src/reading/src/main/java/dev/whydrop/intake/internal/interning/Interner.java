package dev.whydrop.intake.internal.interning;

import dev.whydrop.intake.internal.text.Utf8Slice;
import dev.whydrop.model.StreamId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the one of equal names, so that a million rows on few streams stay small. Not safe to share between threads, but the names are. */
public final class Interner {
    private final Utf8Interner<String> texts = new Utf8Interner<>();
    private final Utf8Interner<StreamId> streams = new Utf8Interner<>();
    private final CompositeKey key = new CompositeKey();
    private final KeptNames names;
    private final Consumer<KeptNames.Name<?>> met;

    /** One that counts the names at once. */
    public Interner(KeptNames names) {
        this(names, names::count);
    }

    /** @param met is told each name at least once, before it is given out */
    public Interner(KeptNames names, Consumer<KeptNames.Name<?>> met) {
        this.names = names;
        this.met = met;
    }

    /** {@return the value as a text, the same for equal ones} */
    public String text(Utf8Slice value) {
        if (value.isEmpty()) {
            return "";
        }
        @Nullable String known = texts.get(value);
        if (known == null) {
            KeptNames.Name<String> name = names.text(value);
            met.accept(name);
            known = name.object();
            texts.put(value, known);
        }
        return known;
    }

    /**
     * {@return the stream of these names}
     *
     * @param name never empty
     */
    public StreamId stream(Utf8Slice domain, Utf8Slice appName, Utf8Slice name) {
        Utf8Slice all = key.of(domain, appName, name);
        @Nullable StreamId known = streams.get(all);
        if (known == null) {
            KeptNames.Name<StreamId> stream = names.stream(all, text(domain), text(appName), name);
            met.accept(stream);
            known = stream.object();
            streams.put(all, known);
        }
        return known;
    }
}
