package dev.whydrop.intake.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles that say more than what their column holds. */
class HeadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "End time (UTC+8)          | +08:00",
                "EndTime(GMT+08:00)        | +08:00",
                "End Time [UTC-3:30]       | -03:30",
                "End time (+0900)          | +09:00",
                "End time (UTC\u22125)    | -05:00",
                "end_time_utc              | Z",
                "End Time UTC              | Z",
                "UTC end time              | Z",
                "end_time (Z)              | Z",
                "End Time (Asia/Tokyo)     | Asia/Tokyo",
                "End time (Beijing time)   | Asia/Shanghai",
                "End time (Beijing Time, UTC+8) | +08:00",
                "结束时间（北京时间）         | Asia/Shanghai",
                "结束时间 (UTC＋8)          | +08:00",
                "结束时间【东八区】           | Asia/Shanghai",
                "结束时间_北京时间           | Asia/Shanghai",
                "終了日時 (JST)             | Asia/Tokyo",
                "終了日時（日本時間）         | Asia/Tokyo",
                "終了日時（協定世界時）       | Z",
                "终了時刻JST               | Asia/Tokyo"
            })
    void the_zone_of_times_may_stand_in_their_title(String title, String zone) {
        assertThat(Heading.of(title).zone()).hasToString(zone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"End time", "End time (CST)", "End time (local)", "End time (UTC+42)", "End time (Moon/Sea)", ""
            })
    void what_names_no_single_zone_names_none(String title) {
        assertThat(Heading.of(title).zone()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "End time (UTC+8), END_TIME",
        "End time (local), END_TIME",
        "結束时间（北京时间）, ",
        "结束时间（北京时间）, END_TIME",
        "开始时间 (GMT+8), START_TIME",
        "終了日時 (JST), END_TIME",
        "start_utc, START_TIME",
        "Push Duration, DURATION",
        "push_duration, DURATION_MS",
        "Push Duration (s), DURATION",
        "Duration (ms), DURATION_MS",
        "推流时长（分钟）, ",
        "Reason (raw), ",
        "Client IP (masked), "
    })
    void a_title_with_brackets_is_of_its_column_where_they_tell_a_zone_or_a_unit(String title, Column column) {
        assertThat(Column.of(title).orElse(null)).isEqualTo(column);
    }
}
