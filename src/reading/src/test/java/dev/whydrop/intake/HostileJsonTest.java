package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.intake.internal.json.JsonRecord;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Broken and hostile JSON: a reject with file, number and reason, and whatever can be read besides. */
class HostileJsonTest {
    private static final String GOOD = record("good");
    private static final String BROKEN = "; reading goes on with the next line that begins an object."
            + " Check whether two programs wrote at once or a line was cut off.";
    private static final String LIMIT = "something is nested deeper than 64 levels, or a value is longer than 1048576"
            + " characters; reading goes on with the next line that begins an object. Check whether it is an export of records.";
    private static final String CUT = "The file ends in the middle of a record; those before it were read."
            + " The download may have broken off: fetch it again.";

    private static String record(String name) {
        return "{\"StreamName\":\"" + name + "\",\"StreamEndTime\":\"2026-11-20T19:31:06Z\",\"StopReason\":\"x (13)\"}";
    }

    @Test
    void a_file_cut_in_the_middle_keeps_the_records_before_the_cut() {
        String whole = "{\"Response\":{\"EventList\":[" + GOOD + "," + GOOD + "," + GOOD + "]}}";
        Intake intake = JsonReading.read(whole.substring(0, whole.length() - 30));

        assertThat(intake.disconnects()).hasSize(2);
        assertThat(JsonReading.rejects(intake)).containsExactly("1.json 3: " + CUT);
    }

    @Test
    void a_file_cut_anywhere_is_a_reject_and_never_more() {
        String whole = "[" + GOOD + "," + GOOD + "]";
        for (int length = 1; length < whole.length(); length++) {
            Intake intake = JsonReading.read(whole.substring(0, length));

            assertThat(intake.disconnects()).hasSize(length <= GOOD.length() ? 0 : length < whole.length() - 1 ? 1 : 2);
            assertThat(Told.rejects(intake)).as("cut after %d", length).hasSize(1);
        }
    }

    @Test
    void a_cut_line_costs_that_line_alone() {
        Intake intake = JsonReading.read(
                GOOD + "\n" + GOOD.substring(0, 40) + "\n" + GOOD + "\n" + GOOD.substring(0, 23) + "\n" + GOOD + "\n");

        assertThat(intake.disconnects()).hasSize(3);
        assertThat(JsonReading.rejects(intake))
                .containsExactly(
                        "1.json 2: The JSON is broken in line 2" + BROKEN,
                        "1.json 4: The JSON is broken in line 4" + BROKEN);
    }

    @Test
    void a_line_cut_between_two_values_costs_that_line_alone() {
        Intake intake =
                JsonReading.read(GOOD + "\n{\"StreamName\":\"cut\",\n" + GOOD + "\n{\"StreamName\":\"cut\"\n" + GOOD);

        assertThat(intake.disconnects()).hasSize(3);
        assertThat(intake.reading().rejected()).isEqualTo(2);
    }

    @Test
    void other_text_between_the_lines_is_passed_over() {
        Intake intake = JsonReading.read(GOOD + "\n2026-11-20 callback received\nat host a\n" + GOOD + "\n");

        assertThat(intake.disconnects()).hasSize(2);
        assertThat(JsonReading.rejects(intake)).containsExactly("1.json 2: The JSON is broken in line 2" + BROKEN);
    }

    @Test
    void a_broken_record_of_an_indented_list_costs_that_record_alone() {
        Intake intake =
                JsonReading.read("[\n  " + GOOD + ",\n  {\n    \"StreamName\": oops\n  },\n  " + GOOD + "\n]\n");

        assertThat(intake.disconnects()).hasSize(2);
        assertThat(JsonReading.rejects(intake)).containsExactly("1.json 2: The JSON is broken in line 4" + BROKEN);
    }

    @Test
    void ten_thousand_broken_lines_are_ten_thousand_rejects() {
        Intake intake = JsonReading.read(("{\"a\":}\n" + GOOD + "\n").repeat(10_000));

        assertThat(intake.disconnects()).hasSize(10_000);
        assertThat(intake.reading().rejected()).isEqualTo(10_000);
        assertThat(Told.rejects(intake).get(9_999).why()).startsWith("The JSON is broken in line 19999;");
    }

    @Test
    void a_hundred_thousand_levels_are_too_deep() {
        Intake intake =
                JsonReading.read(GOOD + "\n" + "[".repeat(100_000) + "\n" + "{\"a\":".repeat(100_000) + "\n" + GOOD);

        assertThat(intake.disconnects()).hasSize(2);
        assertThat(JsonReading.rejects(intake))
                .containsExactly("1.json 2: In line 2 " + LIMIT, "1.json 3: In line 3 " + LIMIT);
    }

    @Test
    void a_number_of_a_megabyte_is_too_long_and_one_of_two_is_beyond_the_limit() {
        String number = "9".repeat(1_000_000);
        Intake intake = JsonReading.read("{\"StreamName\":\"s\",\"StreamEndTime\":" + number + "}\n"
                + "{\"StreamName\":\"s\",\"StreamEndTime\":" + number + number + "}\n" + GOOD);

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(JsonReading.rejects(intake))
                .containsExactly(
                        "1.json 1: Field 'StreamEndTime' is longer than 8192 characters. Check whether two records ran into one.",
                        "1.json 2: In line 2 " + LIMIT);
    }

    @Test
    void a_text_of_fifty_megabytes_that_may_hold_a_record_is_told_and_costs_its_record_alone() {
        Intake intake = JsonReading.read(
                IntakeOptions.defaults(),
                new LongText("{\"comment\":\"", 50_000_000, "\"," + GOOD.substring(1) + "\n" + GOOD));

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(JsonReading.rejects(intake)).containsExactly("1.json 1: In line 1 " + LIMIT);
    }

    @Test
    void a_stream_name_of_fifty_megabytes_is_beyond_the_limit() {
        Intake intake = JsonReading.read(
                IntakeOptions.defaults(), new LongText("{\"StreamName\":\"", 50_000_000, "\"}\n" + GOOD));

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(JsonReading.rejects(intake)).containsExactly("1.json 1: In line 1 " + LIMIT);
    }

    @Test
    void records_in_records_keep_little_of_long_values() {
        String layer = "{\"StreamName\":\"" + "x".repeat(1_000_000) + "\",\"inner\":";
        Intake intake = JsonReading.read(layer.repeat(40) + GOOD + "}".repeat(40));

        assertThat(intake.disconnects()).hasSize(1);
    }

    @Test
    void a_million_anomalies_in_one_message_are_cut_down() {
        String anomalies = "{\"type\":1,\"count\":1},".repeat(1_000_000);
        Intake intake = JsonReading.read(
                "{\"stream_id\":\"s\",\"event_type\":321,\"sequence\":\"1\",\"data_time\":1795203066000,\"abnormal_event\":["
                        + anomalies + "{\"type\":1}]}");

        assertThat(intake.anomalies()).hasSize(JsonRecord.MOST_ANOMALIES);
    }

    @Test
    void a_million_fields_of_different_names_are_passed_over() {
        StringBuilder fields = new StringBuilder("{");
        for (int i = 0; i < 1_000_000; i++) {
            fields.append("\"field").append(i).append("\":1,");
        }
        Intake intake = JsonReading.read(fields + GOOD.substring(1));

        assertThat(intake.disconnects()).hasSize(1);
    }

    @Test
    void a_nul_byte_breaks_its_record_alone() {
        Intake intake = JsonReading.read(GOOD + "\n" + GOOD.replace("good", "g\0od") + "\n\0\n" + GOOD + "\n");

        assertThat(intake.disconnects()).hasSize(2);
        assertThat(JsonReading.rejects(intake)).containsExactly("1.json 2: The JSON is broken in line 2" + BROKEN);
    }

    @Test
    void a_field_given_twice_counts_when_both_say_the_same() {
        Intake intake = JsonReading.read(
                GOOD.replace("{", "{\"StreamName\":\"good\",") + GOOD.replace("{", "{\"StreamName\":\"other\","));

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(JsonReading.rejects(intake))
                .containsExactly(
                        "1.json 2: Field 'StreamName' says two different things. Check whether two records ran into one.");
    }

    @Test
    void values_of_another_type_are_rejected_or_read_as_they_stand() {
        List<String> records = new ArrayList<>();
        for (String value : List.of("{}", "[]", "null", "true", "17", "1.5")) {
            records.add(record("s").replace("\"s\"", value));
            records.add(record("s").replace("\"2026-11-20T19:31:06Z\"", value));
        }
        Intake intake = JsonReading.read("[" + String.join(",", records) + "]");

        assertThat(intake.disconnects())
                .extracting(each -> each.stream().streamName())
                .containsExactly("true", "17", "1.5");
        assertThat(intake.reading().rejected()).isEqualTo(9);
    }

    @Test
    void the_parser_is_not_quoted_as_the_text_may_hold_a_secret() {
        Intake intake = JsonReading.read("{\"stream_param\":f85a2ab363fe4deaffef9754d79da6fe}");

        assertThat(JsonReading.rejects(intake)).containsExactly("1.json 1: The JSON is broken in line 1" + BROKEN);
    }

    /** A text with a long stretch of one letter in it that never stands in memory. */
    private static final class LongText extends Reader {
        private final String before;
        private final String behind;
        private final long length;
        private long position;

        LongText(String before, int letters, String behind) {
            this.before = before;
            this.behind = behind;
            this.length = before.length() + (long) letters + behind.length();
        }

        @Override
        public int read(char[] target, int offset, int most) {
            int count = (int) Math.min(most, length - position);
            for (int i = 0; i < count; i++, position++) {
                long fromEnd = position - (length - behind.length());
                target[offset + i] = position < before.length()
                        ? before.charAt((int) position)
                        : fromEnd >= 0 ? behind.charAt((int) fromEnd) : 'x';
            }
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {}
    }
}
