package dev.whydrop.intake.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.intake.Intake;
import dev.whydrop.intake.JsonReading;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records are found wherever tools put them. */
class JsonReaderTest {
    private static final String CUT = """
            {"AppName":"live","DomainName":"push.example.com","StreamName":"cam","StreamStartTime":"2026-11-20T17:02:11Z",\
            "StreamEndTime":"2026-11-20T19:31:06Z","StopReason":"推流链路网络异常(13)","Duration":8935,"ClientIp":"-",\
            "Resolution":"1920x1080"}""";
    private static final String END = CUT.replace("推流链路网络异常(13)", "The client interrupted the stream (2)");

    @Test
    void an_event_of_the_api_gives_all_it_says() {
        Disconnect cut = JsonReading.read(CUT).disconnects().get(0);

        assertThat(cut)
                .isEqualTo(new Disconnect(
                        "1.json",
                        1,
                        new StreamId("push.example.com", "live", "cam"),
                        Instant.parse("2026-11-20T17:02:11Z").toEpochMilli(),
                        Instant.parse("2026-11-20T19:31:06Z").toEpochMilli(),
                        "",
                        ErrorCode.of(13),
                        "推流链路网络异常(13)",
                        "",
                        "1920x1080",
                        Disconnect.UNKNOWN));
    }

    @Test
    void the_duration_of_the_api_is_in_seconds() {
        Disconnect cut = JsonReading.read(CUT.replace("\"StreamStartTime\":\"2026-11-20T17:02:11Z\",", ""))
                .disconnects()
                .get(0);

        assertThat(cut.start()).contains(Instant.parse("2026-11-20T17:02:11Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Response\":{\"EventList\":[CUT,END],\"TotalNum\":2,\"RequestId\":\"x\"}}",
                "{\"EventList\":[CUT,END],\"PageNum\":1}",
                "{\"RequestId\":\"x\",\"data\":{\"Response\":{\"PageNum\":1,\"EventList\":[CUT,END]}}}",
                "[{\"Response\":{\"EventList\":[CUT]}},{\"Response\":{\"EventList\":[END]}}]",
                "[CUT,END]",
                "[[CUT],[END]]",
                "CUT\nEND\n",
                "CUT END",
                "CUTEND",
                "\n  CUT\r\n\r\nEND",
                "{\"Response\":{\"EventList\":[CUT]}}\n{\"Response\":{\"EventList\":[END]}}\n",
                "[\n  CUT,\n  END\n]\n",
                "{\"_source\":CUT}\n{\"_source\":END}\n",
                "{\"EventList\":[CUT,END],\"Other\":[1,[2],{\"a\":null}],\"Deep\":{\"deeper\":[{}]}}",
            })
    void one_answer_several_lists_lines_and_wrappers_are_read_alike(String form) {
        Intake intake = JsonReading.read(form.replace("CUT", CUT).replace("END", END));

        assertThat(intake.disconnects())
                .extracting(each -> each.row() + " " + each.code())
                .containsExactly("1 13", "2 2");
        assertThat(JsonReading.rejects(intake)).isEmpty();
        assertThat(intake.reading().rowsRead()).isEqualTo(2);
    }

    @Test
    void records_are_numbered_by_file() {
        assertThat(JsonReading.read(CUT + END, END).disconnects())
                .extracting(each -> each.source() + " " + each.row())
                .containsExactly("1.json 1", "1.json 2", "2.json 1");
    }

    @Test
    void an_empty_list_is_no_mistake() {
        Intake intake = JsonReading.read("{\"Response\":{\"EventList\":[],\"TotalNum\":0,\"RequestId\":\"x\"}}");

        assertThat(intake.disconnects()).isEmpty();
        assertThat(JsonReading.rejects(intake)).isEmpty();
    }

    @Test
    void an_error_of_the_api_is_told() {
        assertThat(
                        JsonReading.rejects(
                                JsonReading.read(
                                        "{\"Response\":{\"Error\":{\"Code\":\"AuthFailure.SecretIdNotFound\",\"Message\":\"No such id.\"},\"RequestId\":\"x\"}}")))
                .containsExactly("1.json 1: The API answered with error 'AuthFailure.SecretIdNotFound': 'No such id.'."
                        + " Put that right and fetch the records again.");
    }

    @Test
    void a_record_without_a_stream_is_rejected_by_file_number_and_reason() {
        Intake intake = JsonReading.read("[" + CUT + "," + CUT.replace("StreamName", "Nobody") + "]");

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(JsonReading.rejects(intake))
                .containsExactly("1.json 2: stream_name is empty. Check whether the values are shifted by a column.");
    }

    @Test
    void something_else_is_told_by_its_fields() {
        assertThat(JsonReading.rejects(JsonReading.read("{\"name\":\"left-pad\",\"version\":\"1.3.0\"}")))
                .containsExactly("1.json 1: The object is no record of a disconnect; its fields are 'name', 'version'."
                        + " Check whether another export was meant.");
    }

    @Test
    void a_value_where_a_record_should_be_is_told() {
        assertThat(JsonReading.rejects(JsonReading.read("[" + CUT + ",7]")))
                .containsExactly(
                        "1.json 2: There is a value where a record should be. Check whether another export was meant.");
    }

    @Test
    void names_may_be_those_of_whydrop_itself() {
        assertThat(JsonReading.read(
                                "{\"domain\":\"d\",\"app_name\":\"a\",\"stream_name\":\"s\",\"end_time\":1764000000,\"errcode\":18,\"sub_errcode\":501}")
                        .disconnects())
                .extracting(each -> each.stream() + " " + each.code())
                .containsExactly("d/a/s 18/501");
    }
}
