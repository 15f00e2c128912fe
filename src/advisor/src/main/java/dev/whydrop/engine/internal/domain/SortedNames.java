package dev.whydrop.engine.internal.domain;

import java.util.Arrays;
import java.util.Collection;

/** Different names in order. Those that begin alike stand together, so that what is known of their first letters is known of all of them. */
final class SortedNames {
    private final char[][] names;
    /** For each name how many of its first letters are those of the name before it. */
    private final int[] shared;
    /** For each name the place of the next that shares fewer with the one before it. */
    private final int[] next;

    private final int longest;
    private final int typical;

    SortedNames(Collection<String> given) {
        this.names = given.stream().sorted().map(String::toCharArray).toArray(char[][]::new);
        this.shared = new int[names.length];
        for (int place = 1; place < names.length; place++) {
            int apart = Arrays.mismatch(names[place - 1], names[place]);
            shared[place] = apart < 0 ? names[place].length : apart;
        }
        this.next = new int[names.length];
        for (int place = names.length - 1; place >= 0; place--) {
            next[place] = firstSharing(place, shared[place]);
        }
        this.longest = Arrays.stream(names).mapToInt(name -> name.length).max().orElse(0);
        this.typical = 1 + (int) Arrays.stream(shared).average().orElse(0);
    }

    int size() {
        return names.length;
    }

    char[] name(int place) {
        return names[place];
    }

    int longest() {
        return longest;
    }

    /** {@return how many of its first letters the name has in common with the one before it} */
    int shared(int place) {
        return shared[place];
    }

    /** {@return the first place after that one at which a name begins with other letters than so many of that one; the size where there is none} */
    int firstSharing(int place, int letters) {
        int other = place + 1;
        while (other < names.length && shared[other] >= letters) {
            other = next[other];
        }
        return other;
    }

    /** {@return how many letters it takes on average to tell a name from its neighbours, 1 or more} */
    int typical() {
        return typical;
    }
}
