package dev.whydrop.engine.internal.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in order. */
class SortedTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 1_000})
    void a_number_at_a_place_is_the_one_that_sorting_puts_there(int size) {
        long[] numbers = new Random(7).longs(size, 0, 1 + size / 3).toArray();
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);

        for (int place = 0; place < size; place++) {
            assertThat(Sorted.nth(numbers.clone(), size, place)).isEqualTo(sorted[place]);
        }
    }

    @Test
    void what_stands_behind_the_first_so_many_is_not_looked_at() {
        assertThat(Sorted.nth(new long[] {5, 3, 4, 0, 0, 0}, 3, 1)).isEqualTo(4);
    }

    @Test
    void a_walk_finds_what_a_search_finds_forwards_and_backwards() {
        long[] sorted = new Random(5).longs(500, 0, 300).sorted().toArray();
        SortedWalk walk = new SortedWalk(sorted);
        Random bounds = new Random(6);

        for (int i = 0; i < 2_000; i++) {
            long bound = i < 400 ? i - 10 : bounds.nextInt(320) - 10;
            assertThat(walk.firstFrom(bound)).isEqualTo(Sorted.firstFrom(sorted, bound));
        }
    }

    @Test
    void places_of_equal_numbers_keep_their_order() {
        assertThat(Sorted.places(new long[] {3, 1, 3, 1})).containsExactly(1, 3, 0, 2);
    }

    @Test
    void places_of_numbers_too_far_apart_to_stand_beside_a_place_are_in_order_too() {
        assertThat(Sorted.places(new long[] {Long.MAX_VALUE, 0, Long.MIN_VALUE, 0}))
                .containsExactly(2, 1, 3, 0);
    }
}
