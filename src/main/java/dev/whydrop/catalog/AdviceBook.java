package dev.whydrop.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The diagnoses by id, with everything a reader is told about them. Immutable, so safe to share between threads. */
public final class AdviceBook {
    private final SortedMap<String, Diagnosis> byId = new TreeMap<>();

    private AdviceBook() {}

    /**
     * {@return the book of these diagnoses}
     *
     * @param ids the diagnoses to load
     * @throws IllegalStateException if a file is missing, is not well formed, or says another id than its name
     */
    public static AdviceBook of(Collection<String> ids) {
        AdviceBook book = new AdviceBook();
        for (String id : ids) {
            Diagnosis diagnosis = Yaml.resource("advice/" + id + ".yaml", new TypeReference<Diagnosis>() {});
            if (!diagnosis.id().equals(id)) {
                throw new IllegalStateException("advice/" + id + ".yaml says id '" + diagnosis.id()
                        + "'. Maybe it was copied: file name and id must agree.");
            }
            book.byId.put(id, diagnosis);
        }
        return book;
    }

    /**
     * {@return the diagnosis}
     *
     * @throws IllegalArgumentException if the book has none of that id
     */
    public Diagnosis get(String id) {
        Diagnosis diagnosis = byId.get(id);
        if (diagnosis == null) {
            throw new IllegalArgumentException(
                    "There is no diagnosis '" + id + "'. Maybe one of: " + String.join(", ", byId.keySet()) + ".");
        }
        return diagnosis;
    }

    /** {@return every diagnosis, by id} */
    public Collection<Diagnosis> all() {
        return byId.values();
    }
}
