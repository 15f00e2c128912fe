package dev.whydrop.engine.internal.domain;

import java.util.Collection;
import java.util.List;

/**
 * Tells which of many domains is spelt most like another. Safe to share between threads.
 *
 * <p>Names that begin alike are compared once for what they share, and no further than they may still be near. Of two slips at most one lies in the first
 * half of a name, or at most one in the second: so names are looked for by their first letters, and by their last ones, with half the slips allowed in
 * these. A name more costs a few looks more, not a look at each other name.
 */
public final class DomainNames {
    private final SortedNames forwards;
    private final SortedNames backwards;
    private final int most;

    /** @param most how many letters may be wrong; what differs by more is another name */
    public DomainNames(Collection<String> names, int most) {
        List<String> known = names.stream().filter(name -> !name.isEmpty()).toList();
        this.forwards = new SortedNames(known);
        this.backwards =
                new SortedNames(known.stream().map(DomainNames::reversed).toList());
        this.most = most;
    }

    private static String reversed(String name) {
        // Letter by letter: what reverses texts leaves pairs of surrogates in order.
        char[] letters = new char[name.length()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = name.charAt(letters.length - 1 - i);
        }
        return new String(letters);
    }

    /** {@return the nearest of the others, of equally near ones the first in order; {@link NearestDomain#NONE} where none is near enough} */
    public NearestDomain to(String name) {
        if (most < 1 || forwards.size() == 0) {
            return NearestDomain.NONE;
        }
        int first = forwards.typical();
        int split = name.length() * first / (first + backwards.typical());
        NearestDomain one = new NameSearch(forwards, name, most, split).nearest(each -> each);
        // The gap between both halves belongs to the second, or a letter too many there would count in both.
        int rest = name.length() - split + 1;
        int limit = Math.min(most, one.letters());
        NearestDomain other = new NameSearch(backwards, reversed(name), limit, rest).nearest(DomainNames::reversed);
        return other.letters() < one.letters()
                        || (other.letters() == one.letters() && other.name().compareTo(one.name()) < 0)
                ? other
                : one;
    }
}
