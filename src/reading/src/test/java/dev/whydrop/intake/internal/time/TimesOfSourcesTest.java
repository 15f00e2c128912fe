package dev.whydrop.intake.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.intake.CsvFolder;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.Told;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.InputZone;
import dev.whydrop.model.TimePrecision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which zone times are read, how finely they tell, and what two exports of one evening prove together. */
class TimesOfSourcesTest {
    private static final String HEADER = "stream_name,start_time,end_time,client_ip,errcode\n";

    @TempDir
    Path folder;

    @Test
    void an_offset_in_the_value_goes_before_all() throws IOException {
        Intake intake = read(ZoneId.of("Asia/Tokyo"), HEADER + "cam,,2026-11-20T19:31:06+01:00,192.0.2.1,13\n");

        assertThat(intake.disconnects().get(0).end()).isEqualTo(Instant.parse("2026-11-20T18:31:06Z"));
        assertThat(intake.reading().zone()).isEqualTo(InputZone.NOT_NEEDED);
    }

    @Test
    void the_zone_that_is_asked_for_goes_before_the_headings() throws IOException {
        Intake intake = read(ZoneId.of("Asia/Tokyo"), "流名称,结束时间,错误码\ncam,2026-11-20 19:31:06,13\n");

        assertThat(intake.disconnects().get(0).end()).isEqualTo(Instant.parse("2026-11-20T10:31:06Z"));
        assertThat(intake.reading().zone()).isEqualTo(new InputZone(List.of("Asia/Tokyo"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "'流名称,结束时间,错误码', Asia/Shanghai, true, 2026-11-20T11:31:06Z",
        "'ストリーム名,終了日時,エラーコード', Asia/Shanghai, true, 2026-11-20T11:31:06Z",
        "'StreamName,StreamEndTime,errcode', UTC, false, 2026-11-20T19:31:06Z",
        "'stream_name,end_time,errcode', UTC, true, 2026-11-20T19:31:06Z",
        "'Stream Name,End time (UTC+9),errcode', +09:00, false, 2026-11-20T10:31:06Z",
        "'流名称,结束时间（北京时间）,错误码', Asia/Shanghai, false, 2026-11-20T11:31:06Z",
        "'ストリーム名,終了日時 (JST),エラーコード', Asia/Tokyo, false, 2026-11-20T10:31:06Z"
    })
    void else_the_headings_tell_the_zone(String header, String zone, boolean assumed, Instant end) throws IOException {
        Intake intake = read(null, header + "\ncam,2026-11-20 19:31:06,13\n");

        assertThat(intake.disconnects().get(0).end()).isEqualTo(end);
        assertThat(intake.reading().zone()).isEqualTo(new InputZone(List.of(zone), assumed));
    }

    @Test
    void each_column_is_in_the_zone_of_its_own_heading() throws IOException {
        Intake intake = read(
                null, "stream_name,Start (UTC),End (UTC+8),errcode\ncam,2026-11-20 11:00:00,2026-11-20 19:31:06,13\n");

        assertThat(intake.disconnects().get(0).start()).contains(Instant.parse("2026-11-20T11:00:00Z"));
        assertThat(intake.disconnects().get(0).end()).isEqualTo(Instant.parse("2026-11-20T11:31:06Z"));
        assertThat(intake.reading().zone()).isEqualTo(new InputZone(List.of("+08:00", "UTC"), false));
    }

    @Test
    void a_heading_without_a_zone_goes_with_the_one_that_has_it() throws IOException {
        Intake intake =
                read(null, "stream_name,Start,End (UTC+8),errcode\ncam,2026-11-20 19:00:00,2026-11-20 19:31:06,13\n");

        assertThat(intake.disconnects().get(0).start()).contains(Instant.parse("2026-11-20T11:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"结束时间（日本时间）, Asia/Tokyo, false", "结束时间, Asia/Shanghai, true"})
    void names_in_json_tell_the_zone_as_headings_do(String name, String zone, boolean assumed) throws IOException {
        Intake intake = read(null, "[{\"流名称\":\"cam\",\"" + name + "\":\"2026-11-20 19:31:06\",\"错误码\":13}]");

        assertThat(intake.disconnects().get(0).end())
                .isEqualTo(Instant.parse("2026-11-20T11:31:06Z")
                        .minus(zone.equals("Asia/Tokyo") ? 1 : 0, ChronoUnit.HOURS));
        assertThat(intake.reading().zone()).isEqualTo(new InputZone(List.of(zone), assumed));
    }

    @Test
    void a_zone_that_is_asked_for_against_the_headings_is_told() throws IOException {
        String rows = ",结束时间,错误码\ncam,2026-11-20 19:31:06,13\n";
        String zoned = rows.replace("结束时间", "结束时间（北京时间）");

        assertThat(Told.notes(read(ZoneId.of("Asia/Tokyo"), "流名称" + rows)))
                .contains(file(0) + ": its headings are those of the console, which shows Beijing time. Its times were"
                        + " read as Asia/Tokyo, as --zone says; leave --zone out if they are as the console showed"
                        + " them.");
        assertThat(Told.notes(read(ZoneId.of("Asia/Tokyo"), "流名称" + zoned)))
                .contains(file(0) + ": its headings say Asia/Shanghai. Its times were read as Asia/Tokyo, as --zone"
                        + " says; leave --zone out if the headings are right.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+08:00", "Asia/Shanghai", "Asia/Singapore"})
    void a_zone_that_shows_the_same_time_as_the_headings_is_not_spoken_of(String zone) throws IOException {
        assertThat(Told.notes(read(ZoneId.of(zone), "流名称,结束时间,错误码\ncam,2026-11-20 19:31:06,13\n")))
                .noneMatch(note -> note.contains("--zone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20 19:31",
                "2026/11/20 9:31",
                "2026年11月20日 19:31",
                "2026-11-20T19:31Z",
                "20/11/2026 7:31 PM"
            })
    void a_time_without_a_second_is_known_to_the_minute(String time) throws IOException {
        assertThat(read(null, HEADER + "cam,," + time + ",192.0.2.1,13\n")
                        .reading()
                        .timePrecision())
                .isEqualTo(TimePrecision.MINUTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20 19:31:00",
                "1795203060",
                "2026-11-20T19:31:00+08:00",
                "2026年11月20日 19:31:00",
                "20/11/2026 7:31:00 PM"
            })
    void a_whole_minute_may_be_chance(String time) throws IOException {
        assertThat(read(null, HEADER + "cam,," + time + ",192.0.2.1,13\n")
                        .reading()
                        .timePrecision())
                .isEqualTo(TimePrecision.SECOND);
    }

    @Test
    void thirty_whole_minutes_are_no_chance_and_one_second_among_them_shows_it() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 30; i++) {
            rows.append("cam,,2026-11-20 19:").append(10 + i).append(":00,192.0.2.1,13\n");
        }

        assertThat(read(null, rows.toString()).reading().timePrecision()).isEqualTo(TimePrecision.MINUTE);
        assertThat(read(null, rows + "cam,,2026-11-20 20:00:01,192.0.2.1,13\n")
                        .reading()
                        .timePrecision())
                .isEqualTo(TimePrecision.SECOND);
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 25, 40, 1_000})
    void one_row_again_and_again_says_no_more_of_its_seconds_than_one(int times) throws IOException {
        String row = "cam,2026-11-20 19:01:00,2026-11-20 19:31:00,192.0.2.1,13\n";

        assertThat(read(null, HEADER + row.repeat(times)).reading().timePrecision())
                .isEqualTo(TimePrecision.SECOND);
    }

    @Test
    void equal_rows_without_seconds_stay_apart_and_within_their_minute_in_the_order_of_the_file() throws IOException {
        String row = "cam,2026-11-20 19:31,2026-11-20 19:31,192.0.2.1,18\n";
        Intake intake = read(null, HEADER + row.repeat(40));

        List<Instant> ends = intake.disconnects().stream().map(Disconnect::end).toList();
        assertThat(ends).doesNotHaveDuplicates().isSorted().hasSize(40);
        assertThat(ends)
                .allMatch(end -> end.truncatedTo(ChronoUnit.MINUTES).equals(Instant.parse("2026-11-20T19:31:00Z")));
        assertThat(read(null, HEADER + row.repeat(40)).disconnects()).isEqualTo(intake.disconnects());
        assertThat(Told.notes(intake))
                .containsExactly(file(0) + ": its times have no seconds. Maybe a spreadsheet has saved it; the file as"
                        + " the console exported it tells more.");
    }

    @Test
    void among_times_with_seconds_those_without_are_spread_alone() throws IOException {
        String exact = "cam,2026-11-20 19:30:10,2026-11-20 19:31:06,192.0.2.1,13\n";
        String coarse = "cam,2026-11-20 19:31,2026-11-20 19:31,192.0.2.1,18\n";
        Intake intake = read(null, HEADER + exact + coarse.repeat(4));

        List<Disconnect> all = intake.disconnects();
        assertThat(all.get(0).end()).isEqualTo(Instant.parse("2026-11-20T19:31:06Z"));
        assertThat(all.subList(1, 5)).extracting(Disconnect::end).doesNotHaveDuplicates();
        assertThat(all)
                .allMatch(each ->
                        each.end().truncatedTo(ChronoUnit.MINUTES).equals(Instant.parse("2026-11-20T19:31:00Z")));
        assertThat(intake.reading().timePrecision()).isEqualTo(TimePrecision.MINUTE);
        assertThat(Told.notes(intake))
                .containsExactly(file(0) + ": some of its times have no seconds, so nothing is told more finely than to"
                        + " the minute. Maybe a spreadsheet has saved a part of it; the file as the console exported it"
                        + " tells more.");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20 19:31:10, 2026-11-20 19:31, 2026-11-20T19:31:10Z, ",
        "2026-11-20 19:31, 2026-11-20 19:31:10, , 2026-11-20T19:31:10Z"
    })
    void of_one_row_the_time_with_seconds_stays_and_the_other_keeps_its_side(
            String start, String end, Instant exactStart, Instant exactEnd) throws IOException {
        Disconnect only = read(null, HEADER + "cam," + start + "," + end + ",192.0.2.1,13\n")
                .disconnects()
                .get(0);

        assertThat(only.startMillis()).isLessThanOrEqualTo(only.endMillis());
        assertThat(exactEnd == null ? only.start().orElseThrow() : only.end())
                .isEqualTo(exactEnd == null ? exactStart : exactEnd);
    }

    @Test
    void seconds_may_come_before_the_first_time_that_lacks_them_however_many() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 500; i++) {
            rows.append("cam,,")
                    .append(Instant.parse("2026-11-20T10:00:03Z").plusSeconds(i * 37L))
                    .append(",,13\n");
        }

        assertThat(read(null, rows.toString()).reading().timePrecision()).isEqualTo(TimePrecision.SECOND);
        assertThat(read(null, rows + "cam,,2026-11-21 19:31,,13\n").reading().timePrecision())
                .isEqualTo(TimePrecision.MINUTE);
    }

    @Test
    void of_a_clock_that_went_back_the_reading_counts_that_ends_after_its_start() throws IOException {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Intake intake = read(berlin, HEADER + "cam,2026-10-25 02:50:00,2026-10-25 02:10:00,192.0.2.1,13\n");

        assertThat(intake.disconnects().get(0).start()).contains(Instant.parse("2026-10-25T00:50:00Z"));
        assertThat(intake.disconnects().get(0).end()).isEqualTo(Instant.parse("2026-10-25T01:10:00Z"));
    }

    @Test
    void the_hour_shown_twice_is_read_the_same_after_any_other_row() throws IOException {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        String before = "cam,2026-10-25 01:56:00,2026-10-25 02:20:00,192.0.2.1,13\n";
        String across = "cam,2026-10-25 02:50:00,2026-10-25 02:10:00,192.0.2.1,13\n";
        String after = "cam,2026-10-25 02:46:00,2026-10-25 03:20:00,192.0.2.1,13\n";

        Intake intake = read(berlin, HEADER + before + across + after + across);

        assertThat(Told.rejects(intake)).isEmpty();
        assertThat(ends(intake, 0))
                .filteredOn(Instant.parse("2026-10-25T01:10:00Z")::equals)
                .hasSize(2);
    }

    @Test
    void of_a_clock_that_went_back_the_reading_counts_that_lasts_as_long_as_is_recorded() throws IOException {
        String header = "stream_name,start_time,end_time,duration,errcode\n";
        Intake intake =
                read(ZoneId.of("Europe/Berlin"), header + "cam,2026-10-25 02:50:00,2026-10-25 03:10:00,1200,13\n");

        assertThat(intake.disconnects().get(0).start()).contains(Instant.parse("2026-10-25T01:50:00Z"));
    }

    @Test
    void an_export_without_a_zone_is_moved_onto_one_with_which_it_agrees() throws IOException {
        Intake intake = read(null, evening("Z", 0, 24), evening("", 8, 24));

        assertThat(ends(intake, 1)).isEqualTo(ends(intake, 0));
        assertThat(intake.reading().zone()).isEqualTo(new InputZone(List.of("+08:00"), false));
        assertThat(Told.notes(intake))
                .containsExactly(file(1) + ": its times have no zone. 24 of 24 records are those of " + file(0)
                        + " if its times are +08:00; so they were read that way.");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 19})
    void few_rows_that_all_agree_are_no_proof_and_told(int rows) throws IOException {
        Intake intake = read(null, evening("Z", 0, rows), evening("", 8, rows));

        assertThat(ends(intake, 1)).isNotEqualTo(ends(intake, 0));
        assertThat(Told.notes(intake))
                .containsExactly(file(1) + ": its times name no zone. " + rows + " of " + rows + " records look like"
                        + " those of " + file(0) + " if its times are +08:00. That is too little to be sure, so they"
                        + " were counted twice; if they are the same, give one of the two, or --zone +08:00.");
    }

    @Test
    void fewer_rows_or_one_among_few_that_differs_are_chance() throws IOException {
        assertThat(Told.notes(read(null, evening("Z", 0, 4), evening("", 8, 4))))
                .isEmpty();
        assertThat(Told.notes(read(
                        null,
                        evening("Z", 0, 10) + "cam,,2026-11-20T12:00:00Z,,13\n",
                        evening("", 8, 10) + "cam,,2026-11-20 21:00:00,,13\n")))
                .isEmpty();
    }

    @Test
    void a_text_agrees_with_a_code_and_no_address_with_any_and_two_clocks_within_two_seconds() throws IOException {
        String texts = evening("Z", 0, 24)
                .replace("client_ip,errcode", "client_ip,reason")
                .replace(":03Z", ":05Z")
                .replace("192.0.2.1,13", ",The push client stopped the stream.");

        Intake intake = read(null, texts, evening("", 8, 24));

        assertThat(intake.reading().zone()).isEqualTo(new InputZone(List.of("+08:00"), false));
    }

    @Test
    void two_codes_do_not_agree() throws IOException {
        assertThat(Told.notes(read(null, evening("Z", 0, 24), evening("", 8, 24).replace(",13", ",12"))))
                .isEmpty();
    }

    @Test
    void hours_apart_and_without_seconds_they_are_told_and_not_moved() throws IOException {
        Intake intake = read(null, evening("Z", 0, 24), minutes(evening("", 8, 24)));

        assertThat(intake.reading().zone()).isEqualTo(new InputZone(List.of("UTC"), true));
        assertThat(Told.notes(intake))
                .contains(file(1) + ": its times name no zone. 24 of 24 records look like those of " + file(0)
                        + " if its times are +08:00. That is too little to be sure, so they were counted twice; if they"
                        + " are the same, give one of the two, or --zone +08:00.");
    }

    @Test
    void the_same_records_with_seconds_and_without_are_told() throws IOException {
        Intake intake = read(ZoneId.of("UTC"), minutes(evening("", 0, 24)), evening("", 0, 24));

        assertThat(Told.notes(intake))
                .contains(file(0) + " and " + file(1) + " look like the same records (24 of 24), and one of them has no"
                        + " seconds to tell which is which: they were counted twice. Give only the one with seconds.");
    }

    private static String minutes(String csv) {
        return csv.replaceAll("( \\d\\d:\\d\\d):\\d\\d", "$1");
    }

    @Test
    void two_exports_of_which_neither_names_its_zone_are_told_and_not_moved() throws IOException {
        Intake intake = read(null, evening("", 0, 24), evening("", 8, 24));

        assertThat(ends(intake, 1)).isNotEqualTo(ends(intake, 0));
        assertThat(Told.notes(intake))
                .containsExactly(file(0) + " and " + file(1) + " look like the same records 8 h apart (24 of 24), and"
                        + " neither names its zone: they were counted twice. Give one of the two, or bring both into one"
                        + " zone.");
    }

    @Test
    void what_is_the_same_every_hour_fits_more_than_one_distance_and_is_left_alone() throws IOException {
        StringBuilder hourly = new StringBuilder(HEADER);
        StringBuilder later = new StringBuilder(HEADER);
        for (int i = 0; i < 23; i++) {
            Instant at = Instant.parse("2026-11-20T00:10:07Z").plus(i, ChronoUnit.HOURS);
            hourly.append("cam,,").append(at).append(",192.0.2.1,13\n");
            later.append("cam,,").append(local(at.plus(1, ChronoUnit.HOURS))).append(",192.0.2.1,13\n");
        }
        Intake intake = read(null, hourly.toString(), later.toString());

        assertThat(Told.notes(intake)).isEmpty();
    }

    private static String evening(String suffix, int hoursLater, int rows) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            Instant at = Instant.parse("2026-11-20T10:00:03Z").plusSeconds(i * 311L + i * i);
            String time = local(at.plus(hoursLater, ChronoUnit.HOURS));
            csv.append("cam")
                    .append(i % 5)
                    .append(",,")
                    .append(time)
                    .append(suffix)
                    .append(",192.0.2.1,13\n");
        }
        return csv.toString();
    }

    private static String local(Instant at) {
        return at.toString().replace("Z", "").replace('T', ' ');
    }

    private List<Instant> ends(Intake intake, int file) {
        return intake.disconnects().stream()
                .filter(each -> each.source().equals(file(file)))
                .map(Disconnect::end)
                .toList();
    }

    private String file(int number) {
        return folder.resolve(number + ".csv").toString();
    }

    private Intake read(ZoneId zone, String... files) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            paths.add(Files.writeString(Path.of(file(i)), files[i]));
        }
        return new EventReader(
                        CsvFolder.CATALOG,
                        new IntakeOptions(zone, Map.of(), null, null),
                        () -> InputStream.nullInputStream())
                .read(paths);
    }
}
