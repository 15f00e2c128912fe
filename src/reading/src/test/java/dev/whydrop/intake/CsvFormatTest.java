package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.UrlCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
    private final CsvFolder folder;

    CsvFormatTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
    }

    @Test
    void aRowWithEveryColumnBecomesADisconnectWithEveryField() {
        Path file = folder.file(
                "events.csv",
                CsvFolder.HEADER + ",reason,duration_ms,node,set_id,sequence,stream_param,resolution",
                "push.example.com,live,cam1,2026-11-20T18:00:00Z,2026-11-20T19:00:00Z,10.0.0.1,18,501,expired,3600000,"
                        + "192.0.2.1,2,77,txSecret=abc&txTime=5C271099,1920x1080");

        assertThat(CsvFolder.read(IntakeOptions.defaults(), file).disconnects())
                .containsExactly(new Disconnect(
                        file.toString(),
                        1,
                        new StreamId("push.example.com", "live", "cam1"),
                        Instant.parse("2026-11-20T18:00:00Z").toEpochMilli(),
                        Instant.parse("2026-11-20T19:00:00Z").toEpochMilli(),
                        "10.0.0.1",
                        ErrorCode.of(18, 501),
                        "expired",
                        "192.0.2.1",
                        "1920x1080",
                        Instant.parse("2018-12-29T06:13:45Z").toEpochMilli(),
                        UrlCheck.of(UrlCheck.Time.PRESENT, UrlCheck.Signature.NO_DIGEST)));
    }

    @Test
    void onlyStreamEndAndCodeAreNeeded() {
        Disconnect disconnect = folder.readOne("stream_name,end_time,errcode", "cam1,2026-11-20T19:00:00Z,3");

        assertThat(disconnect.withRow("", 0))
                .isEqualTo(Disconnect.of(
                        new StreamId("", "", "cam1"), Instant.parse("2026-11-20T19:00:00Z"), ErrorCode.of(3)));
    }

    @Test
    void rowsAreNumberedFromOneAfterTheHeaderAndBlankLinesDoNotCount() {
        Intake intake = folder.read(
                "", "stream_name,end_time,errcode", "a,1764000000,1", "", "bad,never,1", "c,1764000000,3", "");

        assertThat(intake.disconnects()).extracting(Disconnect::row).containsExactly(1L, 3L);
        assertThat(Told.rejects(intake))
                .singleElement()
                .satisfies(reject -> assertThat(reject.row()).isEqualTo(2));
        assertThat(intake.reading().rowsRead()).isEqualTo(3);
    }

    @Test
    void filesKeepTheOrderGivenAndRowsTheOrderOfTheFile() {
        Path second = folder.file("a.csv", "stream_name,end_time,errcode", "s3,1764000000,1");
        Path first = folder.file("b.csv", "errcode,end_time,stream_name", "1,1764000009,s1", "1,1764000000,s2");

        Intake intake = CsvFolder.read(IntakeOptions.defaults(), first, second);

        assertThat(intake.disconnects())
                .extracting(each -> each.stream().streamName(), Disconnect::source, Disconnect::row)
                .containsExactly(
                        tuple("s1", first.toString(), 1L),
                        tuple("s2", first.toString(), 2L),
                        tuple("s3", second.toString(), 1L));
        assertThat(intake.reading().sources()).containsExactly(first.toString(), second.toString());
        assertThat(intake.reading().rowsRead()).isEqualTo(3);
        assertThat(Told.notes(intake)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndInAnyWay(String lineEnd) {
        byte[] content = String.join(lineEnd, "stream_name,end_time,errcode", "a,1764000000,1", "b,1764000000,2")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(CsvFolder.read(IntakeOptions.defaults(), folder.file("events.csv", content))
                        .disconnects())
                .extracting(Disconnect::code)
                .containsExactly(ErrorCode.of(1), ErrorCode.of(2));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstTitle() {
        assertThat(folder.readOne("\uFEFFstream_name,end_time,errcode", "直播,1764000000,1").stream()
                        .streamName())
                .isEqualTo("直播");
    }

    @Test
    void quotedValuesMayHoldCommasQuotesAndLineBreaks() {
        Disconnect disconnect = folder.readOne(
                "\"stream_name\",end_time,errcode,reason",
                "\"a,b\",\"1764000000\",3,\"he said \"\"stop\"\"\nand left\"");

        assertThat(disconnect.stream().streamName()).isEqualTo("a,b");
        assertThat(disconnect.reason()).isEqualTo("he said \"stop\"\nand left");
    }

    @Test
    void valuesAreStripped() {
        Disconnect disconnect = folder.readOne(
                " stream_name , end_time,errcode ,client_ip", "  cam1\t, 1764000000 , 3 ,\u3000\" 10.0.0.1 \"");

        assertThat(disconnect.stream().streamName()).isEqualTo("cam1");
        assertThat(disconnect.clientIp()).isEqualTo("10.0.0.1");
    }

    @Test
    void equalValuesAreOneObject() {
        String row = "push.example.com,live,cam1,,1764000000,10.0.0.1,18,501,any reason,192.0.2.1,1920x1080";

        List<Disconnect> both = folder.read(CsvFolder.HEADER + ",reason,node,resolution", row, row)
                .disconnects();

        Disconnect one = both.get(0);
        Disconnect other = both.get(1);
        assertThat(one.source()).isSameAs(other.source());
        assertThat(one.stream()).isSameAs(other.stream());
        assertThat(one.clientIp()).isSameAs(other.clientIp());
        assertThat(one.code()).isSameAs(other.code());
        assertThat(one.reason()).isSameAs(other.reason());
        assertThat(one.node()).isSameAs(other.node());
        assertThat(one.resolution()).isSameAs(other.resolution());
    }

    @Test
    void equalPartsOfDifferentStreamsAreOneObject() {
        List<Disconnect> both = folder.read(
                        "domain,app_name,stream_name,end_time,errcode",
                        "push.example.com,live,cam1,1764000000,1",
                        "push.example.com,live,cam2,1764000000,1")
                .disconnects();

        assertThat(both.get(0).stream().domain()).isSameAs(both.get(1).stream().domain());
        assertThat(both.get(0).stream().appName()).isSameAs(both.get(1).stream().appName());
    }
}
