package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same records mean the same through whatever door they come in. */
class EventReaderTest {
    private static final List<String> COLUMNS = List.of("stream_name", "end_time", "errcode", "reason");
    private static final List<List<String>> RECORDS = List.of(
            List.of("cam", "2026-11-20T19:00:00Z", "13", ""),
            List.of("caméra 2", "2026-11-20T19:00:05Z", "", "The push URL has expired."),
            List.of("cam", "noon", "13", ""));
    private static final String CSV = "stream_name,end_time,errcode,reason\n"
            + "cam,2026-11-20T19:00:00Z,13,\n"
            + "caméra 2,2026-11-20T19:00:05Z,,The push URL has expired.\n"
            + "cam,noon,13,\n";

    private final EventReader reader = new EventReader(IntakeOptions.defaults());
    private final CsvFolder folder;

    EventReaderTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
    }

    @Test
    void bytes_streams_and_texts_are_read_as_a_file_is() {
        Path file = folder.file("evening.csv", CSV.getBytes(StandardCharsets.UTF_8));
        Intake fromFile = reader.read(List.of(file));

        assertThat(reader.read(file.toString(), CSV.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(fromFile);
        assertThat(reader.read(file.toString(), new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(fromFile);
        assertThat(reader.read(file.toString(), new StringReader(CSV))).isEqualTo(fromFile);
    }

    @Test
    void a_zone_and_names_of_columns_may_be_set_apart() {
        EventReader tuned = new EventReader(
                IntakeOptions.defaults().withZone(ZoneId.of("Asia/Tokyo")).withColumns(Map.of("errcode", "why")));

        assertThat(tuned.read("evening.csv", new StringReader("stream_name,end_time,why\ncam,2026-11-20 19:00:00,13\n"))
                        .disconnects())
                .extracting(Disconnect::end, Disconnect::code)
                .containsExactly(tuple(Instant.parse("2026-11-20T10:00:00Z"), ErrorCode.of(13)));
    }

    @Test
    void records_that_are_there_as_values_are_read_as_those_of_a_file_are() {
        Path file = folder.file("evening.csv", CSV.getBytes(StandardCharsets.UTF_8));
        RecordSink sink = reader.sink(file.toString(), COLUMNS);
        RECORDS.forEach(sink::accept);

        assertThat(sink.end()).isEqualTo(reader.read(List.of(file)));
    }

    @Test
    void a_record_without_one_of_its_values_is_refused() {
        RecordSink sink = reader.sink("api", COLUMNS);

        assertThatThrownBy(() -> sink.accept(List.of("cam", "2026-11-20T19:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A record of api has 2 values, and there are 4 columns."
                        + " Maybe give an empty one for what is not known.");
    }

    @Test
    void a_value_that_is_null_is_not_known() {
        RecordSink sink = reader.sink("db", COLUMNS);
        sink.accept(Arrays.asList("cam", "2026-11-20T19:00:00Z", "13", null));

        assertThat(sink.end().disconnects()).extracting(Disconnect::reason).containsExactly("");
    }

    @Test
    void a_sink_that_has_ended_takes_no_more() {
        RecordSink sink = reader.sink("db", COLUMNS);
        sink.end();

        assertThatThrownBy(() -> sink.accept(RECORDS.get(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The sink of db has ended. Maybe ask the reader for another one.");
    }

    @Test
    void a_sink_without_a_needed_column_is_refused() {
        assertThatThrownBy(() -> reader.sink("api", List.of("stream_name", "errcode")))
                .isInstanceOf(IntakeException.class)
                .hasMessageStartingWith("api has no column end_time. It has: 'stream_name', 'errcode'.");
    }

    @Test
    void the_body_of_a_callback_is_one_disconnect() {
        String body = "{\"event_type\":0,\"app\":\"push.example.com\",\"appname\":\"live\",\"stream_id\":\"cam\","
                + "\"errcode\":13,\"event_time\":1764000000,\"sequence\":\"7\"}";

        Intake intake = reader.read("callback", body.getBytes(StandardCharsets.UTF_8));

        assertThat(intake.disconnects()).extracting(Disconnect::code).containsExactly(ErrorCode.of(13));
        assertThat(intake.disconnects().get(0).source()).isEqualTo("callback");
    }

    @Test
    void what_is_no_text_of_records_is_refused_by_the_name_it_was_given() {
        assertThatThrownBy(() -> reader.read("body", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IntakeException.class)
                .hasMessage("body is a PDF. Maybe export the records as CSV, or fetch them: whydrop fetch.");
    }

    @Test
    void bytes_are_in_the_encoding_they_are_found_in_and_a_text_is_in_none() {
        String row = "流名称,结束时间,错误码\n直播间,2026-11-20 19:00:00,13\n";

        assertThat(reader.read("export", row.getBytes(Charset.forName("GB18030"))).disconnects().get(0).stream()
                        .streamName())
                .isEqualTo("直播间");
        assertThat(reader.read("export", new StringReader(row)).disconnects().get(0).stream()
                        .streamName())
                .isEqualTo("直播间");
    }

    @Test
    void a_stream_is_closed_after_reading() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream content = new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() throws IOException {
                closed.set(true);
                super.close();
            }
        };

        reader.read("evening", content);

        assertThat(closed).isTrue();
    }

    @Test
    void a_name_that_is_no_name_of_a_file_will_do() {
        Intake intake = reader.read("https://example.com/?a=\0", CSV.getBytes(StandardCharsets.UTF_8));

        assertThat(Told.rejects(intake)).hasSize(1);
        assertThat(Told.rejects(intake).get(0))
                .isEqualTo(new Reject(
                        "https://example.com/?a=\0",
                        3,
                        "end_time 'noon' is not a time. Write it as 2026-11-20T19:00:00Z or 2026-11-20 19:00:00."));
    }

    @Test
    void what_is_called_like_standard_input_is_still_what_was_given() {
        assertThat(reader.read("-", CSV.getBytes(StandardCharsets.UTF_8)).disconnects())
                .hasSize(2);
    }
}
