package dev.whydrop.engine.internal.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whydrop.engine.internal.log.StreamHistory;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.push.Push;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When disconnects came, in pieces of time. */
class OccurrencesTest {
    private static final long GAP = 10_000;

    @Test
    void a_gap_of_just_the_length_does_not_cut_and_one_of_a_millisecond_more_does() {
        assertThat(Occurrences.of(pushes("cam", 0, 10_000, 20_001), GAP))
                .containsExactly(piece(0, 10_000, 2), piece(20_001, 20_001, 1));
    }

    @Test
    void a_stream_counts_once_for_each_piece_it_has_an_end_in() {
        List<Push> two = new ArrayList<>(pushes("cam1", 0, 1, 50_000));
        two.addAll(pushes("cam2", 2, 3));

        assertThat(Occurrences.of(two, GAP))
                .extracting(Occurrence::disconnects, Occurrence::streams)
                .containsExactly(tuple(4, 2), tuple(1, 1));
    }

    @Test
    void many_ends_in_little_time_are_cut_as_few_in_much_time_are() {
        Random random = new Random(14);
        for (int few = 1; few < 200; few++) {
            List<Push> pushes =
                    pushes("cam", random.longs(few, 0, 30 * GAP).sorted().toArray());

            assertThat(Occurrences.of(pushes, GAP)).isEqualTo(oneByOne(pushes));
        }
    }

    private static List<Occurrence> oneByOne(List<Push> inTime) {
        List<Occurrence> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= inTime.size(); i++) {
            if (i == inTime.size() || inTime.get(i).at() - inTime.get(i - 1).at() > GAP) {
                pieces.add(piece(inTime.get(from).at(), inTime.get(i - 1).at(), i - from));
                from = i;
            }
        }
        return pieces;
    }

    private static List<Push> pushes(String name, long... ends) {
        List<Disconnect> records = Arrays.stream(ends)
                .mapToObj(end -> Disconnect.of(
                        new StreamId("push.example.com", "live", name), Instant.ofEpochMilli(end), ErrorCode.of(12)))
                .toList();
        return new StreamHistory(records, 1_800).pushes();
    }

    private static Occurrence piece(long from, long to, int disconnects) {
        return new Occurrence(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to), disconnects, 1);
    }
}
