package dev.whydrop.catalog.near;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Names, and which of them somebody may have meant who wrote another. */
public final class NearNames {
    private static final int MOST_NEAR = 3;
    /** A list of so few is read at a glance. */
    private static final int FEW = 6;
    /** Longer words are no slips of a finger. */
    private static final int LONGEST = 60;
    /** Fewer letters are a part of too many names. */
    private static final int SHORTEST_PART = 3;

    private final TreeSet<String> names;

    private NearNames(Collection<String> names) {
        this.names = new TreeSet<>(names);
    }

    /** {@return these names} */
    public static NearNames of(Collection<String> names) {
        return new NearNames(names);
    }

    /** {@return up to three names that are a slip or two away, the nearest first; then those that the wanted is a part of} */
    public List<String> to(String wanted) {
        String plain = wanted.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return List.of();
        }
        List<String> near = new ArrayList<>(slips(plain));
        if (plain.length() >= SHORTEST_PART) {
            names.stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).contains(plain) && !near.contains(name))
                    .limit(MOST_NEAR)
                    .forEach(near::add);
        }
        return near.stream().limit(MOST_NEAR).toList();
    }

    private List<String> slips(String plain) {
        int most = Math.min(plain.length() - 1, (plain.length() + 3) / 4); // two letters that changed places are two
        return names.stream()
                // Two words are at least as far apart as their lengths.
                .filter(name -> Math.abs(name.length() - plain.length()) <= most && distance(name, plain) <= most)
                .sorted(Comparator.comparingInt((String name) -> distance(name, plain))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NEAR)
                .toList();
    }

    /**
     * {@return the end of a message about a name that is none of these, such as {@code Maybe: text, json.}: the near ones, else all where they are few}
     *
     * @param otherwise the end where none is near and they are many
     */
    public String maybe(String wanted, String otherwise) {
        List<String> near = to(wanted);
        if (near.isEmpty() && names.size() > FEW) {
            return otherwise;
        }
        String few = String.join(", ", near.isEmpty() ? names : near);
        return "Maybe: " + few + (few.endsWith(".") ? "" : ".");
    }

    private static int distance(String name, String plain) {
        return EditDistance.between(name.toLowerCase(Locale.ROOT), plain);
    }
}
