package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Reject;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowRulesTest {
    private static final String TIME_FORMS = " Write it as 2026-11-20T19:00:00Z or 2026-11-20 19:00:00.";

    private final CsvFolder folder;

    RowRulesTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    d,a,,,1764000000,,3,        | stream_name is empty. Check whether the values are shifted by a column.
                    d,a,s,,,,3,                 | end_time is empty. If the push was still running, export again when it has ended.
                    d,a,s,,-,,3,                | end_time is empty. If the push was still running, export again when it has ended.
                    d,a,s,,2026-02-30 00:00,,3, | end_time '2026-02-30 00:00' is not a time. Write it as 2026-11-20T19:00:00Z or 2026-11-20 19:00:00.
                    d,a,s,noon,1764000000,,3,   | start_time 'noon' is not a time. Write it as 2026-11-20T19:00:00Z or 2026-11-20 19:00:00.
                    d,a,s,1764000001,1764000000,,3, | end_time '1764000000' is before start_time '1764000001'. Check whether the two columns are swapped.
                    d,a,s,,1764000000,,three,   | errcode 'three' is not a number. Write it as 21 or 18/501.
                    d,a,s,,1764000000,,-3,      | errcode '-3' is not a number. Write it as 21 or 18/501.
                    d,a,s,,1764000000,,3.5,     | errcode '3.5' is not a number. Write it as 21 or 18/501.
                    d,a,s,,1764000000,,9999999999, | errcode '9999999999' is not a number. Write it as 21 or 18/501.
                    d,a,s,,1764000000,,18,x     | sub_errcode 'x' is not a number. Leave it empty or write it as 501.
                    d,a,s,,1764000000,,18/501,502 | errcode '18/501' and sub_errcode '502' disagree. Leave the sub-code out of one.
                    d,a,s,,1764000000,,,        | errcode is empty, and there is no reason. Export the records with their errcode.
                    d,a,s,,1764000000,,N/A,501  | errcode is empty, and there is no reason. Export the records with their errcode.
                    d,a,s                       | The row has 3 values, expected 8. Check whether the line is cut off.
                    d                           | The row has 1 value, expected 8. Check whether the line is cut off.
                    d,a,s,,1764000000,,3,0,,x   | The row has 10 values, expected 8. Put a value with a comma in it in quotes.
                    """)
    void aRowThatCannotBeUsedIsRejectedWithAReason(String row, String why) {
        assertThat(folder.whyNot(CsvFolder.HEADER, row)).isEqualTo(why);
    }

    @Test
    void aRejectStopsNothingAndSaysWhereItStands() {
        Path file = folder.file(
                "events.csv", CsvFolder.HEADER, ",,s,,1764000000,,3,", ",,s,,never,,3,", ",,s,,1764000000,,4,");

        Intake intake = CsvFolder.read(IntakeOptions.defaults(), file);

        assertThat(intake.disconnects()).extracting(Disconnect::row).containsExactly(1L, 3L);
        assertThat(Told.rejects(intake))
                .containsExactly(new Reject(file.toString(), 2, "end_time 'never' is not a time." + TIME_FORMS));
        assertThat(intake.reading().rowsRead()).isEqualTo(3);
    }

    @Test
    void aReasonIsOneLineAndCutsWhatIsLong() {
        assertThat(folder.whyNot(CsvFolder.HEADER, "d,a,s,,\"a\nb\u202E\t" + "x".repeat(100) + "\",,3,"))
                .isEqualTo("end_time 'a\\u000ab\\u202e\\u0009" + "x".repeat(54) + "…' is not a time." + TIME_FORMS);
    }

    @Test
    void aCharacterOfTwoHalvesIsNotCutApart() {
        assertThat(folder.whyNot(CsvFolder.HEADER, "d,a,s,," + "x".repeat(58) + "😀😀,,3,"))
                .isEqualTo("end_time '" + "x".repeat(58) + "…' is not a time." + TIME_FORMS);
    }

    @Test
    void aValueOfSixtyCharactersIsShownInFull() {
        assertThat(folder.whyNot(CsvFolder.HEADER, "d,a,s,," + "x".repeat(60) + ",,3,"))
                .isEqualTo("end_time '" + "x".repeat(60) + "' is not a time." + TIME_FORMS);
    }

    @Test
    void aReasonNeverShowsAPushSecret() {
        assertThat(folder.whyNot(CsvFolder.HEADER, "d,a,s,,txSecret=f85a2ab363fe4deaffef9754d79da6fe,,3,"))
                .isEqualTo("end_time 'txSecret=***' is not a time." + TIME_FORMS);
    }

    @Test
    void blankValuesBeyondTheHeaderDoNoHarm() {
        assertThat(folder.readOne(CsvFolder.HEADER, "d,a,s,,1764000000,,3,, ,").code())
                .isEqualTo(ErrorCode.of(3));
    }

    @Test
    void aRowMayEndBeforeColumnsThatNobodyReads() {
        assertThat(folder.readOne("stream_name,end_time,errcode,colour,size", "s,1764000000,3")
                        .code())
                .isEqualTo(ErrorCode.of(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", " - ", "null", "NULL", "N/A", "n/a"})
    void anAddressThatIsNoneIsUnknown(String address) {
        assertThat(folder.readOne(CsvFolder.HEADER, "d,a,s,,1764000000," + address + ",3,")
                        .clientIp())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "null"})
    void aStartThatIsNoneIsUnknown(String start) {
        assertThat(folder.readOne(CsvFolder.HEADER, "d,a,s," + start + ",1764000000,,3,")
                        .start())
                .isEmpty();
    }

    @Test
    void aPushMayEndAsItStarts() {
        assertThat(folder.readOne(CsvFolder.HEADER, "d,a,s,1764000000,1764000000,,18,501")
                        .start())
                .contains(Instant.ofEpochSecond(1764000000));
    }

    @ParameterizedTest
    @CsvSource({
        "duration_ms, 90500, 2026-11-20T18:58:29.500Z",
        "push_duration, 90500, 2026-11-20T18:58:29.500Z",
        "Duration, 90, 2026-11-20T18:58:30Z",
        "Duration, 90.25, 2026-11-20T18:58:29.750Z",
        "Duration, 0, 2026-11-20T19:00:00Z",
    })
    void aMissingStartFollowsFromTheDuration(String title, String duration, String start) {
        assertThat(folder.readOne("stream_name,end_time,errcode," + title, "s,2026-11-20T19:00:00Z,3," + duration)
                        .start())
                .contains(Instant.parse(start));
    }

    @Test
    void aStartThatIsGivenGoesBeforeTheDuration() {
        assertThat(folder.readOne(
                                "stream_name,start_time,end_time,errcode,duration_ms", "s,1764000000,1764000060,3,what")
                        .start())
                .contains(Instant.ofEpochSecond(1764000000));
    }

    @Test
    void millisecondsGoBeforeSeconds() {
        assertThat(folder.readOne("stream_name,end_time,errcode,duration,duration_ms", "s,1764000060,3,10,60000")
                        .start())
                .contains(Instant.ofEpochSecond(1764000000));
    }

    @ParameterizedTest
    @CsvSource({"duration_ms, -5, milliseconds", "duration, long, seconds"})
    void aDurationThatIsNeededButNoNumberIsRejected(String title, String duration, String unit) {
        assertThat(folder.whyNot("stream_name,end_time,errcode," + title, "s,1764000060,3," + duration))
                .isEqualTo(title + " '" + duration + "' is not a number of " + unit
                        + ". Leave it empty or give a start_time.");
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z, 1",
        "1970-01-01 00:00:00, 1970",
        "0000000000, 1970",
        "2009-12-31T23:59:59Z, 2009",
        "9999-12-31 23:59:59, 9999"
    })
    void anEndInAnImpossibleYearIsRejectedWithTheYear(String end, int year) {
        assertThat(folder.whyNot("stream_name,end_time,errcode", "cam1," + end + ",3"))
                .isEqualTo("end_time '" + end + "' is in the year " + year
                        + ", when no push of these records can have been. Check whether it is a default value or a number of"
                        + " another unit.");
    }

    @Test
    void aStartInAnImpossibleYearIsUnknown() {
        assertThat(folder.read(
                                "stream_name,start_time,end_time,errcode,duration",
                                "cam1,0001-01-01T00:00:00Z,2026-11-20T19:00:00Z,3,",
                                "cam2,1970-01-01T00:00:00Z,2026-11-20T19:00:00Z,3,60")
                        .disconnects())
                .extracting(Disconnect::startMillis)
                .containsExactly(
                        Disconnect.UNKNOWN,
                        Instant.parse("2026-11-20T18:59:00Z").toEpochMilli());
    }
}
