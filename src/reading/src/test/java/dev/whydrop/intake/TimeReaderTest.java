package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {
    private static final long SEED = 20261120;
    private static final int TRIALS = 100_000;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T19:00:00Z, 2026-11-20T19:00:00Z",
        "2026-11-20t19:00:00z, 2026-11-20T19:00:00Z",
        "2026-11-20T19:00Z, 2026-11-20T19:00:00Z",
        "2026-11-20T19:00:00.5Z, 2026-11-20T19:00:00.500Z",
        "2026-11-20T19:00:00.123456789Z, 2026-11-20T19:00:00.123Z",
        "2026-11-20T19:00:00+08:00, 2026-11-20T11:00:00Z",
        "2026-11-20T19:00:00.250+08:00, 2026-11-20T11:00:00.250Z",
        "2026-11-20T19:00:00+0800, 2026-11-20T11:00:00Z",
        "2026-11-20T19:00:00+08, 2026-11-20T11:00:00Z",
        "2026-11-20T19:00+08:00, 2026-11-20T11:00:00Z",
        "2026-11-20T19:00:00-03:30, 2026-11-20T22:30:00Z",
        "2026-11-20 19:00:00 +08:00, 2026-11-20T11:00:00Z",
        "2026-11-20 19:00:00 JST, 2026-11-20T10:00:00Z",
        "2026-11-20 19:00:00.250 UTC, 2026-11-20T19:00:00.250Z",
        "2026/11/20 19:00 GMT+8, 2026-11-20T11:00:00Z",
        "2026-11-20 19:00:00 UTC-03:30, 2026-11-20T22:30:00Z",
        "2026-11-20 19:00:00 +0800 CST, 2026-11-20T11:00:00Z",
        "1764000000, 2025-11-24T16:00:00Z",
        "1764000000123, 2025-11-24T16:00:00.123Z",
        "1764000000.5, 2025-11-24T16:00:00.500Z",
        "1764000000.123999, 2025-11-24T16:00:00.123Z",
        "1764000000123.9, 2025-11-24T16:00:00.123Z",
        "1764000000123456, 2025-11-24T16:00:00.123Z",
        "1764000000123456789, 2025-11-24T16:00:00.123Z",
        "0999999999, 2001-09-09T01:46:39Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
    })
    void aTimeWithAZoneIsReadAsItIs(String text, String expected) {
        assertThat(new TimeReader(SHANGHAI).millis(text)).isEqualTo(millis(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T19:00:00",
                "2026-11-20T19:00",
                "2026-11-20T19:00:00.000",
                "2026-11-20 19:00:00",
                "2026-11-20 19:00",
                "2026-11-20 19:00:00.000",
                "2026/11/20 19:00:00",
                "2026/11/20 19:00",
                "20.11.2026 19:00",
                "20.11.2026 19:00:00",
                "20.11.2026, 19:00:00",
            })
    void aTimeWithoutAZoneIsReadInTheGivenOne(String text) {
        assertThat(new TimeReader(SHANGHAI).millis(text)).isEqualTo(millis("2026-11-20T11:00:00Z"));
        assertThat(new TimeReader(ZoneOffset.UTC).millis(text)).isEqualTo(millis("2026-11-20T19:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-05 9:03:00", "2026/01/05 9:03:00", "2026/1/5 9:03", "2026-1-5 09:03", "2026-01-05T9:03"
            })
    void hoursDaysAndMonthsMayHaveOneDigit(String text) {
        assertThat(new TimeReader(ZoneOffset.UTC).millis(text)).isEqualTo(millis("2026-01-05T09:03:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-20 19:00:00 CST",
                "2026-11-20 19:00:00 Mars",
                "30.02.2026 19:00",
                "20.13.2026 19:00",
                "2026-02-30T00:00:00Z",
                "2026-02-30 00:00:00",
                "2026-02-29T00:00:00.5Z",
                "2100-02-29 00:00:00",
                "2026-04-31 00:00",
                "2026-11-20T19:00:00+42:00",
                "2026-11-20T19:00-42",
                "2026-11-20T24:00:00Z",
                "2026-11-20 24:00:00",
                "2026-11-20T24:00:00.000Z",
                "2026-11-20T23:59:60Z",
                "2026-11-20T23:60:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-01 00:00:00",
                "2026-01-00 00:00:00",
                "2026-11/20 19:00:00",
                "2026-11-20  19:00:00",
                "2026-11-20_19:00:00",
                "2026/11/20T19:00:00",
                "2026-11-20T19.00.00Z",
                "2026-11-20T19:00:00X",
                "2026-11-20T19:00:00+19:00",
                "2026-11-20T19:00:00+8",
                "2026-11-20T19:00:00ZZ",
                "2026-11-20T19:00:00Z and more",
                "2026-11-20",
                "19:00:00",
                "176400000",
                "17640000000",
                "176400000x",
                "-764000000",
                "１７６４００００００",
                "13/13/2026 19:31",
                "2/30/2026 19:31",
                "30/2/2026 19:31",
                "11/20/2026 13:31 PM",
                "11/20/26 7:31 PM",
                "11/20/2026",
                "2026年11月20日",
                "2026年13月20日 19:31",
                "2026年11月20日 25:31",
                "19999.5",
                "463468132",
                "46346.",
                "1.2345",
                "２０２６-11-20T19:00:00Z",
            })
    void whatIsNoTimeIsUnreadable(String text) {
        assertThat(new TimeReader(ZoneOffset.UTC).millis(text)).isEqualTo(TimeReader.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    46346.8132                 | 2026-11-20T19:31:00.480Z
                    46346.813263888886         | 2026-11-20T19:31:06Z
                    46346                      | 2026-11-20T00:00:00Z
                    11/20/2026 7:31:06 PM      | 2026-11-20T19:31:06Z
                    11/20/2026 7:31 am         | 2026-11-20T07:31:00Z
                    11/20/2026 12:00:00 AM     | 2026-11-20T00:00:00Z
                    11/20/2026, 12:00 PM       | 2026-11-20T12:00:00Z
                    20/11/2026 19:31:06        | 2026-11-20T19:31:06Z
                    11/11/2026 19:31           | 2026-11-11T19:31:00Z
                    2026年11月20日 19:31:06     | 2026-11-20T19:31:06Z
                    2026年1月5日 9:03           | 2026-01-05T09:03:00Z
                    2026年11月20日19时31分06秒  | 2026-11-20T19:31:06Z
                    2026年11月20日 19時31分     | 2026-11-20T19:31:00Z
                    2026年11月20日 下午7:31:06  | 2026-11-20T19:31:06Z
                    2026年11月20日 午前 7:31:06 | 2026-11-20T07:31:06Z
                    """)
    void whatSpreadsheetsMakeOfTimesIsRead(String text, String expected) {
        assertThat(new TimeReader(ZoneOffset.UTC).millis(text)).isEqualTo(millis(expected));
    }

    @Test
    void whatSpreadsheetsMakeOfTimesIsInTheGivenZone() {
        assertThat(new TimeReader(SHANGHAI).millis("46346.5")).isEqualTo(millis("2026-11-20T04:00:00Z"));
        assertThat(new TimeReader(SHANGHAI).millis("11/20/2026 12:00 PM")).isEqualTo(millis("2026-11-20T04:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11/10/2026 7:31:06 PM", "1/2/2026 19:31", "12/11/2026 00:00:00"})
    void whetherTheMonthOrTheDayStandsFirstIsNotGuessed(String text) {
        assertThat(new TimeReader(ZoneOffset.UTC).millis(text)).isEqualTo(TimeReader.AMBIGUOUS);
    }

    @Test
    void aTimeThatClocksSkipIsMovedOnByWhatTheySkip() {
        assertThat(new TimeReader(BERLIN).millis("2026-03-29 02:30:00")).isEqualTo(millis("2026-03-29T01:30:00Z"));
    }

    @Test
    void ofATimeThatClocksShowTwiceTheEarlierIsMeant() {
        assertThat(new TimeReader(BERLIN).millis("2026-10-25 02:30:00")).isEqualTo(millis("2026-10-25T00:30:00Z"));
        assertThat(new TimeReader(BERLIN).millis("2026-10-25 02:30")).isEqualTo(millis("2026-10-25T00:30:00Z"));
    }

    @Test
    void theFormInUtcIsReadAsJavaTimeReadsIt() {
        TimeReader reader = new TimeReader(SHANGHAI);
        for (int trial = 0; trial < TRIALS; trial++) {
            String text = randomDate('-') + "T" + randomTime() + "Z";
            long expected = orUnreadable(() -> OffsetDateTime.parse(text).toInstant());
            assertThat(reader.millis(text)).as("seed %d, %s", SEED, text).isEqualTo(expected);
        }
    }

    @Test
    void theFormWithoutZoneIsReadAsJavaTimeReadsIt() {
        TimeReader reader = new TimeReader(BERLIN);
        for (int trial = 0; trial < TRIALS; trial++) {
            String date = randomDate('-');
            String time = randomTime();
            long expected = orUnreadable(
                    () -> LocalDateTime.parse(date + "T" + time).atZone(BERLIN).toInstant());
            String text = (random.nextBoolean() ? date : date.replace('-', '/')) + " " + time;
            assertThat(reader.millis(text)).as("seed %d, %s", SEED, text).isEqualTo(expected);
        }
    }

    /** Mostly valid; now and then a field is just beyond its range or has a letter in it. */
    private String randomDate(char separator) {
        int year = random.nextInt(20) == 0 ? random.nextInt(10_000) : 1970 + random.nextInt(130);
        return spoilt(String.format(
                Locale.ROOT, "%04d%c%02d%c%02d", year, separator, random.nextInt(14), separator, random.nextInt(33)));
    }

    private String randomTime() {
        return spoilt(String.format(
                Locale.ROOT, "%02d:%02d:%02d", random.nextInt(25), random.nextInt(61), random.nextInt(61)));
    }

    private String spoilt(String text) {
        int place = random.nextInt(text.length());
        return random.nextInt(20) > 0 || !Character.isDigit(text.charAt(place))
                ? text
                : text.substring(0, place) + "x" + text.substring(place + 1);
    }

    private static long orUnreadable(Supplier<Instant> time) {
        try {
            return time.get().toEpochMilli();
        } catch (DateTimeException e) {
            return TimeReader.UNREADABLE;
        }
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
