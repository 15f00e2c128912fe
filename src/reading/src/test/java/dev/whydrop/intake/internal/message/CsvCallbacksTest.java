package dev.whydrop.intake.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.intake.CsvFolder;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.JsonReading;
import dev.whydrop.intake.Told;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.RunningPush;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callbacks that are kept in a table mean what they mean as JSON. */
class CsvCallbacksTest {
    private static final String HEADER =
            "id,stream_id,event_type,appname,app,sequence,errcode,errmsg,stream_param,push_duration,user_ip,event_time";

    @TempDir
    Path path;

    private CsvFolder folder;

    @BeforeEach
    void folder() {
        folder = new CsvFolder(path);
    }

    private static String row(int type, String sequence, String code, String message, String more) {
        return "1,cam," + type + ",live,push.example.com," + sequence + "," + code + "," + message + "," + more;
    }

    private static String json(int type, String sequence, String code, String message, long time) {
        return "{\"stream_id\":\"cam\",\"event_type\":" + type + ",\"appname\":\"live\",\"app\":\"push.example.com\","
                + "\"sequence\":\"" + sequence + "\",\"errcode\":" + code + ",\"errmsg\":\"" + message
                + "\",\"user_ip\":\"203.0.113.7\",\"event_time\":" + time + "}\n";
    }

    @Test
    void a_table_of_callbacks_gives_the_same_pushes_as_their_json() {
        Intake table = folder.read(
                HEADER,
                row(1, "71", "0", "ok", "\\N,\\N,203.0.113.7,1795194131"),
                row(0, "71", "13", "推流链路网络异常", "\\N,\\N,203.0.113.7,1795203066"),
                row(0, "72", "18", "推流时间戳参数值已过期", "\\N,\\N,203.0.113.7,1795203078"),
                row(1, "73", "0", "ok", "\\N,\\N,203.0.113.7,1795203921"));
        Intake json = JsonReading.read(json(1, "71", "0", "ok", 1795194131)
                + json(0, "71", "13", "推流链路网络异常", 1795203066)
                + json(0, "72", "18", "推流时间戳参数值已过期", 1795203078)
                + json(1, "73", "0", "ok", 1795203921));

        assertThat(table.disconnects())
                .usingRecursiveComparison()
                .ignoringFields("source")
                .isEqualTo(json.disconnects());
        assertThat(table.running())
                .extracting(RunningPush::row, RunningPush::startMillis)
                .isEqualTo(json.running().stream()
                        .map(push -> org.assertj.core.groups.Tuple.tuple(push.row(), push.startMillis()))
                        .toList());
        assertThat(table.reading().rowsRead()).isEqualTo(json.reading().rowsRead());
        assertThat(table.disconnects())
                .extracting(each -> each.code().toString())
                .containsExactly("13", "18/501");
        assertThat(table.disconnects()).extracting(Disconnect::startMillis).startsWith(1795194131000L);
    }

    @Test
    void a_message_that_was_sent_twice_counts_once() {
        Intake intake = folder.read(
                HEADER,
                row(0, "71", "13", "x", "\\N,\\N,203.0.113.7,1795203066"),
                row(0, "71", "13", "x", "\\N,\\N,203.0.113.7,1795203066"));

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(intake.reading().repeated()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"7.1E+18", "7100000000000000000"})
    void a_sequence_that_a_spreadsheet_has_rounded_joins_nothing(String sequence) {
        Intake intake = folder.read(
                HEADER,
                row(1, sequence, "0", "ok", "\\N,\\N,203.0.113.7,1795194131"),
                row(0, sequence, "13", "x", "\\N,\\N,203.0.113.7,1795203066"),
                row(0, sequence, "2", "x", "\\N,\\N,203.0.113.7,1795209066"));

        assertThat(intake.disconnects())
                .extracting(Disconnect::startMillis)
                .containsExactly(Disconnect.UNKNOWN, Disconnect.UNKNOWN);
        assertThat(Told.notes(intake))
                .contains(
                        "1 row is about another event than the end of a push (event_type is not 0) and was left out.");
    }

    @Test
    void a_start_without_a_sequence_is_rejected_as_it_is_in_json() {
        assertThat(folder.read(HEADER, row(1, "NULL", "0", "ok", "\\N,\\N,203.0.113.7,1795194131"))
                        .reading()
                        .rejected())
                .isEqualTo(1);
    }

    @Test
    void push_errors_of_a_table_are_anomalies() {
        Intake intake = folder.read(
                "stream_id,event_type,domain,path,sequence,errcode,event_time,data_time,abnormal_event",
                "cam,321,push.example.com,live,77,,,1795203066000,\"[{\"\"type\"\":6,\"\"count\"\":2,\"\"detail\"\":"
                        + "[{\"\"occur_time\"\":1795203060569}]}]\"",
                "cam,321,push.example.com,live,78,,,1795203066000,\"[{broken\"");

        assertThat(intake.anomalies()).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.atMillis()).isEqualTo(1_795_203_060_569L);
            assertThat(anomaly.count()).isEqualTo(2);
        });
        assertThat(Told.rejects(intake))
                .singleElement()
                .satisfies(reject -> assertThat(reject.why()).startsWith("abnormal_event names no error"));
    }

    @Test
    void width_and_height_make_the_resolution() {
        assertThat(folder.read(
                                "stream_name,end_time,errcode,width,height",
                                "cam,1764000000,3,1920,1080",
                                "cam,1764000001,3,0,0",
                                "cam,1764000002,3,1920,")
                        .disconnects())
                .extracting(Disconnect::resolution)
                .containsExactly("1920x1080", "", "");
    }

    @ParameterizedTest
    @CsvSource({
        "18, The push URL has expired., 18/501",
        "18, 推流的流名称处于禁播状态了, 18/305",
        "18, CSS system internal error., 18",
        "18, push url maybe invalid, 18",
        "21, 新規プッシュ接続を受信し、現在のプッシュと置き換えます。, 21/102",
        "13, The push URL has expired., 13"
    })
    void a_text_tells_the_sub_code_of_any_table(String code, String reason, String read) {
        assertThat(folder.readOne(
                                "stream_name,end_time,errcode,reason", "cam,1764000000," + code + ",\"" + reason + "\"")
                        .code())
                .hasToString(read);
    }

    @Test
    void parameters_that_are_recorded_and_empty_are_missing_ones() {
        Intake intake = JsonReading.read(json(0, "1", "18", "push url maybe invalid", 1795203066)
                        .replace("\"user_ip\"", "\"stream_param\":\"\",\"user_ip\"")
                + json(0, "2", "18", "push url maybe invalid", 1795203067)
                + json(0, "3", "18", "push url maybe invalid", 1795203068)
                        .replace("\"user_ip\"", "\"stream_param\":null,\"user_ip\""));

        assertThat(intake.disconnects())
                .extracting(each -> each.urlCheck().incomplete())
                .containsExactly(true, false, false);
    }
}
