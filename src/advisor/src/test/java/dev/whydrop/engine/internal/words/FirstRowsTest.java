package dev.whydrop.engine.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.RowRef;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rows that a report lists of many. */
class FirstRowsTest {
    private static final Disconnect RECORD =
            Disconnect.of(new StreamId("push.example.com", "live", "cam"), Instant.EPOCH, ErrorCode.of(12));

    @Test
    void the_first_of_many_rows_of_several_sources_are_kept_in_whatever_order_they_come() {
        FirstRows rows = new FirstRows();
        List<RowRef> all = new ArrayList<>();
        new Random(14).longs(5_000, 1, 3_000).forEach(row -> {
            RowRef each = new RowRef(row % 3 == 0 ? "a.csv" : "b.csv", row);
            all.add(each);
            rows.add(RECORD.withRow(each.source(), each.row()));
        });

        assertThat(rows.list())
                .isEqualTo(all.stream().sorted().limit(EvidenceLine.MOST_ROWS).toList());
    }

    @Test
    void a_record_that_came_from_code_has_no_row() {
        FirstRows rows = new FirstRows();

        rows.add(RECORD);

        assertThat(rows.list()).isEmpty();
    }
}
