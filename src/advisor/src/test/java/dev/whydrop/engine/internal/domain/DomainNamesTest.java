package dev.whydrop.engine.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Host names that were meant. */
class DomainNamesTest {
    private static final long SEED = 20_261_127L;

    private static NearestDomain near(String name, String... others) {
        return new DomainNames(List.of(others), 2).to(name);
    }

    @Test
    void the_nearest_name_is_found_and_of_equally_near_ones_the_first_in_order() {
        assertThat(near("push.exmaple.com", "push.other.com", "push.example.com", ""))
                .isEqualTo(new NearestDomain("push.example.com", 1));
        assertThat(near("push-c", "push-b", "push-a")).isEqualTo(new NearestDomain("push-a", 1));
    }

    @Test
    void a_name_is_not_like_itself_and_among_none_there_is_none() {
        assertThat(near("push.example.com", "push.example.com")).isEqualTo(NearestDomain.NONE);
        assertThat(near("push.example.com")).isEqualTo(NearestDomain.NONE);
    }

    @Test
    void what_differs_by_more_letters_than_asked_for_is_another_name() {
        assertThat(near("push.example.com", "psuh.exmple.com")).isEqualTo(new NearestDomain("psuh.exmple.com", 2));
        assertThat(near("push.example.com", "psuh.exmple.cm")).isEqualTo(NearestDomain.NONE);
        assertThat(new DomainNames(List.of("push-a"), 0).to("push-b")).isEqualTo(NearestDomain.NONE);
    }

    @Test
    void names_that_begin_alike_are_told_apart_as_if_each_were_compared_by_itself() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            TreeSet<String> names = new TreeSet<>();
            for (int i = 0; i < 40; i++) {
                names.add(word(random));
            }
            int most = random.nextInt(4);
            String wanted = word(random);
            assertThat(new DomainNames(names, most).to(wanted))
                    .as("seed %d, round %d, %s", SEED, round, wanted)
                    .isEqualTo(oneByOne(wanted, names, most));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            word.append("abc".charAt(random.nextInt(3)));
        }
        return word.toString();
    }

    private static NearestDomain oneByOne(String wanted, TreeSet<String> names, int most) {
        NearestDomain best = NearestDomain.NONE;
        for (String name : names) {
            int letters = slips(wanted, wanted.length(), name, name.length());
            if (letters > 0 && letters <= most && letters < best.letters()) {
                best = new NearestDomain(name, letters);
            }
        }
        return best;
    }

    /** How far the first letters of two words are apart, as it is defined. */
    private static int slips(String one, int length, String other, int otherLength) {
        if (length == 0 || otherLength == 0) {
            return length + otherLength;
        }
        boolean same = one.charAt(length - 1) == other.charAt(otherLength - 1);
        if (same) {
            return slips(one, length - 1, other, otherLength - 1);
        }
        int least = 1
                + Math.min(
                        slips(one, length - 1, other, otherLength - 1),
                        Math.min(
                                slips(one, length - 1, other, otherLength),
                                slips(one, length, other, otherLength - 1)));
        boolean swapped = length > 1
                && otherLength > 1
                && one.charAt(length - 1) == other.charAt(otherLength - 2)
                && one.charAt(length - 2) == other.charAt(otherLength - 1);
        return swapped ? Math.min(least, 1 + slips(one, length - 2, other, otherLength - 2)) : least;
    }
}
