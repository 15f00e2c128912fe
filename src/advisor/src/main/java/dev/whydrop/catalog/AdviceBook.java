package dev.whydrop.catalog;

import dev.whydrop.catalog.near.NearNames;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The diagnoses by id, with everything a reader is told about them. Each is read when it is first asked for: a log shows few of them. Safe to share
 * between threads.
 */
public final class AdviceBook {
    private final SortedSet<String> ids;
    private final ConcurrentHashMap<String, Diagnosis> read = new ConcurrentHashMap<>();

    private AdviceBook(SortedSet<String> ids) {
        this.ids = ids;
    }

    /**
     * {@return the book of these diagnoses}
     *
     * @param ids the diagnoses it has
     */
    public static AdviceBook of(Collection<String> ids) {
        return new AdviceBook(new TreeSet<>(ids));
    }

    /**
     * {@return the diagnosis}
     *
     * @throws IllegalArgumentException if the book has none of that id
     * @throws IllegalStateException if its file is missing, is not well formed, or says another id than its name
     */
    public Diagnosis get(String id) {
        Diagnosis known = read.get(id);
        if (known != null) {
            return known;
        }
        if (!ids.contains(id)) {
            throw new IllegalArgumentException("There is no diagnosis '" + id + "'. "
                    + NearNames.of(ids).maybe(id, "Maybe see all of them: whydrop diagnoses"));
        }
        return read.computeIfAbsent(id, AdviceBook::fromFile);
    }

    /** {@return every diagnosis, by id} */
    public Collection<Diagnosis> all() {
        return ids.stream().map(this::get).toList();
    }

    private static Diagnosis fromFile(String id) {
        Diagnosis diagnosis = Shipped.one("advice/" + id, Diagnosis::of);
        if (!diagnosis.id().equals(id)) {
            throw new IllegalStateException("advice/" + id + ".yaml says id '" + diagnosis.id()
                    + "'. Maybe it was copied: file name and id must agree.");
        }
        return diagnosis;
    }
}
