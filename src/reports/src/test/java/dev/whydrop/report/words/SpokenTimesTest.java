package dev.whydrop.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Language;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTimesTest {
    private static final Instant FROM = Instant.parse("2026-11-20T15:02:07Z");
    private static final Instant TO = Instant.parse("2026-11-20T15:20:05Z");

    @ParameterizedTest
    @CsvSource({
        "EN, UTC, between 15:02 and 15:20 on 20 November (UTC)",
        "ZH, UTC, 11 月 20 日 15:02 至 15:20（UTC）期间",
        "JA, UTC, 11 月 20 日 15:02 から 15:20（UTC）までの間に",
        "EN, Asia/Tokyo, between 00:02 and 00:20 on 21 November (Japan Time; 15:02–15:20 on 20 November UTC)",
        "ZH, Asia/Shanghai, 11 月 20 日 23:02 至 23:20（北京时间，即 UTC 11 月 20 日 15:02 至 15:20）期间",
        "JA, Asia/Tokyo, 11 月 21 日 0:02 から 0:20（日本時間、UTC では 11 月 20 日 15:02～15:20）までの間に",
        "EN, +08:00, between 23:02 and 23:20 on 20 November (UTC+08:00; 15:02–15:20 on 20 November UTC)"
    })
    void the_zone_of_the_reader_comes_first_and_times_are_to_the_minute(Language language, String zone, String said) {
        assertThat(times(language, zone).span(FROM, TO, 1)).isEqualTo(said);
    }

    @Test
    void a_moment_is_no_span() {
        assertThat(times(Language.EN, "UTC").span(FROM, FROM.plusSeconds(3), 1))
                .isEqualTo("at 15:02 on 20 November (UTC)");
    }

    @Test
    void a_span_over_two_days_names_both_and_how_many_periods_it_has() {
        assertThat(times(Language.EN, "UTC").span(FROM, TO.plusSeconds(86_400), 2))
                .isEqualTo("between 15:02 on 20 November and 15:20 on 21 November (UTC, 2 separate periods)");
    }

    @Test
    void the_year_is_named_where_it_changes() {
        assertThat(times(Language.ZH, "UTC")
                        .span(Instant.parse("2026-12-31T23:50:00Z"), Instant.parse("2027-01-01T00:10:00Z"), 1))
                .isEqualTo("2026 年 12 月 31 日 23:50 至 2027 年 1 月 1 日 00:10（UTC）期间");
    }

    private static SpokenTimes times(Language language, String zone) {
        return new SpokenTimes(new Presentation(Texts.in(language), ZoneId.of(zone), 100));
    }
}
