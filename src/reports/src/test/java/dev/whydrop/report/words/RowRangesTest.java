package dev.whydrop.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Language;
import dev.whydrop.model.RowRef;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowRangesTest {
    @Test
    void neighbours_become_a_range() {
        assertThat(RowRanges.of(rows(3, 7, 8, 9, 12), false, Texts.in(Language.EN)))
                .isEqualTo("3, 7–9, 12");
    }

    @Test
    void the_source_is_named_without_its_folders_where_there_are_several() {
        assertThat(RowRanges.of(
                        List.of(new RowRef("logs/a.csv", 9), new RowRef("b.csv", 10)), true, Texts.in(Language.EN)))
                .isEqualTo("a.csv:9, b.csv:10");
    }

    @Test
    void after_eight_ranges_an_ellipsis_stands_for_the_rest() {
        assertThat(RowRanges.of(rows(1, 3, 5, 7, 9, 11, 13, 15, 17), false, Texts.in(Language.EN)))
                .isEqualTo("1, 3, 5, 7, 9, 11, 13, 15, …");
    }

    private static List<RowRef> rows(long... numbers) {
        return LongStream.of(numbers).mapToObj(row -> new RowRef("a.csv", row)).toList();
    }
}
