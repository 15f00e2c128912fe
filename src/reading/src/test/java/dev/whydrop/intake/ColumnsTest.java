package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
    private final CsvFolder folder;
    private final Path file;

    ColumnsTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
        this.file = path.resolve("events.csv");
    }

    @Test
    void columnsStandInAnyOrderAndUnknownOnesAreIgnored() {
        Disconnect disconnect = folder.readOne(
                "errcode,colour,end_time,,domain,stream_name,,size", "3,red,1764000000,x,push.example.com,cam1,y,z");

        assertThat(disconnect.code()).isEqualTo(ErrorCode.of(3));
        assertThat(disconnect.stream()).isEqualTo(new StreamId("push.example.com", "", "cam1"));
    }

    @Test
    void anAppBesideADomainIsTheAppName() {
        assertThat(
                        folder
                                .readOne(
                                        "domain,app,stream,end_time,errcode", "push.example.com,live,cam1,1764000000,3")
                                .stream())
                .isEqualTo(new StreamId("push.example.com", "live", "cam1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stream_name", "Stream Name", "STREAM-NAME", "streamName", "[stream.name]", "stream", "Stream ID"
            })
    void titlesFitWithoutCaseBlanksAndPunctuation(String title) {
        assertThat(folder.readOne(title + ",end_time,errcode", "cam1,1764000000,3").stream()
                        .streamName())
                .isEqualTo("cam1");
    }

    @Test
    void theNamesOfTheApiAreKnown() {
        Disconnect disconnect = folder.readOne(
                "AppName,DomainName,StreamName,StreamStartTime,StreamEndTime,StopReason,Duration,ClientIp,Resolution",
                "live,push.example.com,cam1,,2026-11-20T19:00:00Z,客户端主动断流(3),60,-,1280x720");

        assertThat(disconnect)
                .isEqualTo(new Disconnect(
                        file.toString(),
                        1,
                        new StreamId("push.example.com", "live", "cam1"),
                        Instant.parse("2026-11-20T18:59:00Z").toEpochMilli(),
                        Instant.parse("2026-11-20T19:00:00Z").toEpochMilli(),
                        "",
                        ErrorCode.of(3),
                        "客户端主动断流(3)",
                        "",
                        "1280x720",
                        Disconnect.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"user_ip", "ip", "client ip", "Push Client IP"})
    void obviousNamesOfTheAddressAreKnown(String title) {
        assertThat(folder.readOne("stream_name,end_time,errcode," + title, "cam1,1764000000,3,10.0.0.1")
                        .clientIp())
                .isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "error_code", "ErrCode"})
    void obviousNamesOfTheCodeAreKnown(String title) {
        assertThat(folder.readOne("stream_name,end_time," + title, "cam1,1764000000,18/501")
                        .code())
                .isEqualTo(ErrorCode.of(18, 501));
    }

    @ParameterizedTest
    @CsvSource({
        "errmsg",
        "reason",
        "stop reason",
        "Cause of Interruption",
        "Interruption reason",
        "エラー原因",
        "ストリーム切断の原因",
        "ストリーミング遮断の原因",
        "断流原因",
        "错误原因",
        "原因",
        "Cause"
    })
    void obviousNamesOfTheReasonAreKnown(String title) {
        assertThat(folder.readOne("stream_name,end_time,errcode," + title, "cam1,1764000000,3,any")
                        .reason())
                .isEqualTo("any");
    }

    @Test
    void datesUnderJapaneseHeadingsAreBeijingTime() {
        Disconnect disconnect = folder.readOne(
                "パス,ストリーム名,ドメイン名,開始日時,終了日時,クライアントIP,エラー原因",
                "live,cam1,push.example.com,2026-11-20 18:59:00,2026-11-20 19:00:00,10.0.0.1,不明なエラー。");

        assertThat(disconnect.start()).contains(Instant.parse("2026-11-20T10:59:00Z"));
        assertThat(disconnect.end()).isEqualTo(Instant.parse("2026-11-20T11:00:00Z"));
        assertThat(disconnect.code()).hasToString("unknown?");
    }

    @Test
    void theHeadingsOfAnOlderEnglishConsoleAreKnown() {
        Disconnect disconnect = folder.readOne(
                "Stream Name,Path,Domain Name,Start Time,End Time,Push Duration,Push Client IP,Cause of Interruption",
                "cam1,live,push.example.com,,2026-11-20 19:00:00,60,10.0.0.1,Push client interrupted the push.");

        assertThat(disconnect.stream()).isEqualTo(new StreamId("push.example.com", "live", "cam1"));
        assertThat(disconnect.start()).contains(Instant.parse("2026-11-20T18:59:00Z"));
        assertThat(disconnect.clientIp()).isEqualTo("10.0.0.1");
        assertThat(disconnect.code()).hasToString("client?");
    }

    @Test
    void aWordThatAnybodyUsesGivesWayToThatOfThePlatform() {
        Disconnect disconnect = folder.readOne(
                "stream_name,start,end,start_time,end_time,errcode",
                "cam1,1,2,2026-11-20T18:59:00Z,2026-11-20T19:00:00Z,3");

        assertThat(disconnect.start()).contains(Instant.parse("2026-11-20T18:59:00Z"));
        assertThat(disconnect.end()).isEqualTo(Instant.parse("2026-11-20T19:00:00Z"));
        assertThat(folder.readOne("stream,start,end,code", "cam1,1764000000,1764000060,3")
                        .start())
                .contains(Instant.ofEpochSecond(1764000000));
    }

    @Test
    void ofTheSameTimesTwiceThoseCountThatNameTheirZone() {
        assertThat(folder.readOne("stream_name,End Time,End Time (UTC+8),errcode", "cam1,x,2026-11-20 19:00:00,3")
                        .end())
                .isEqualTo(Instant.parse("2026-11-20T11:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stream_name,end_time,errcode,client_ip,isp,province,country,node,region",
                "流名称,结束时间,错误码,客户端IP,运营商,省份,国家,节点,地域",
                "ストリーム名,終了日時,エラーコード,クライアントIP,通信事業者,地域,国,ノード,リージョン"
            })
    void whatPushLogsTellOfThePlaceOfThePusherIsNotInTheWay(String header) {
        Disconnect disconnect = folder.readOne(
                header, "cam1,2026-11-20T19:00:00Z,12,203.0.113.7,China Telecom,Guangdong,CN,192.0.2.40,ap-guangzhou");

        assertThat(disconnect.clientIp()).isEqualTo("203.0.113.7");
        assertThat(disconnect.node()).isEqualTo("192.0.2.40");
    }

    @Test
    void aMappingGoesBeforeTheNamesThatAreKnown() {
        Intake intake = folder.read(
                mapped(Map.of("errcode", "Result", "Stream-Name", "channel")),
                "stream_name,channel,end_time,code,result",
                "wrong,cam1,1764000000,99,21");

        assertThat(intake.disconnects()).singleElement().satisfies(disconnect -> {
            assertThat(disconnect.code()).isEqualTo(ErrorCode.of(21));
            assertThat(disconnect.stream().streamName()).isEqualTo("cam1");
        });
    }

    @Test
    void aMappedTitleNoLongerHasItsOwnMeaning() {
        Intake intake = folder.read(
                mapped(Map.of("reason", "code")), "stream_name,end_time,code", "cam1,1764000000,Arrears (18/202)");

        assertThat(intake.disconnects()).extracting(Disconnect::code).containsExactly(ErrorCode.of(18, 202));
    }

    @Test
    void aMappedTitleThatIsNotThereIsAnError() {
        assertFails(() -> folder.read(mapped(Map.of("errcode", "cod")), "stream_name,end_time,errcode"))
                .hasMessage(file + " has no column 'cod', which --columns gives for errcode." + " Maybe: 'errcode'.");
    }

    @Test
    void aColumnThatIsThereTwiceIsAnError() {
        assertFails(() -> folder.read("stream_name,end_time,errcode,errcode"))
                .hasMessage(file + " has the column 'errcode' twice. Maybe remove one or rename it.");
        assertFails(() -> folder.read(mapped(Map.of("errcode", "x")), "stream_name,end_time,x,x"))
                .hasMessage(file + " has the column 'x' twice. Maybe remove one or rename it.");
    }

    @Test
    void twoNamesForOneColumnAreAnErrorThatAMappingSettles() {
        String header = "stream_name,end_time,code,error_code";
        assertFails(() -> folder.read(header))
                .hasMessage(file + " has errcode twice: 'code' and 'error_code'."
                        + " Maybe say which one: add --columns errcode=code");

        assertThat(folder.read(mapped(Map.of("errcode", "code")), header, "cam1,1764000000,1,2")
                        .disconnects())
                .extracting(Disconnect::code)
                .containsExactly(ErrorCode.of(1));
    }

    @Test
    void theNameOfThePlatformWinsOverThatOfWhateverWroteTheRecordDown() {
        assertThat(folder.read("stream_name,end_time,code,errcode", "cam1,1764000000,200,2")
                        .disconnects())
                .extracting(Disconnect::code)
                .containsExactly(ErrorCode.of(2));
    }

    @Test
    void aMissingColumnIsAnErrorThatNamesTheNearestTitle() {
        assertFails(() -> folder.read("strem_name,end_time,errcode"))
                .hasMessage(file + " has no column stream_name. It has: 'strem_name', 'end_time', 'errcode'.\n"
                        + "Maybe 'strem_name' is meant: add --columns stream_name=strem_name");
    }

    @Test
    void everyMissingColumnHasItsOwnHint() {
        assertFails(() -> folder.read("start_time,endtim,reasn,channel"))
                .hasMessage(file + " has no column stream_name, end_time, errcode (or reason)."
                        + " It has: 'start_time', 'endtim', 'reasn', 'channel'.\n"
                        + "Maybe another column holds stream_name: add --columns stream_name=NAME\n"
                        + "Maybe 'endtim' is meant: add --columns end_time=endtim\n"
                        + "Maybe 'reasn' is meant: add --columns reason=reasn");
    }

    @Test
    void aColumnThatIsKnownIsNoGuessForAnother() {
        assertFails(() -> folder.read("stream_name,sub_errcode,end_time"))
                .hasMessage(file + " has no column errcode (or reason)."
                        + " It has: 'stream_name', 'sub_errcode', 'end_time'.\n"
                        + "Maybe another column holds errcode (or reason): add --columns errcode=NAME");
    }

    @Test
    void aFileWhoseTitlesAreUnknownIsToldWhatToDo() {
        assertFails(() -> folder.read("push.example.com,live,txSecret=f85a2ab363fe4deaffef9754d79da6fe"))
                .hasMessage(file + " has no column stream_name, end_time, errcode (or reason)."
                        + " It has: 'push.example.com', 'live', 'txSecret=***'.\n"
                        + "Maybe its titles are others: name them with --columns"
                        + " stream_name=NAME,end_time=NAME,errcode=NAME\n"
                        + "Maybe its first line is no header: tell where the columns stand, the first is 1, with"
                        + " --no-header --columns stream_name=3,end_time=5,errcode=7");
    }

    @Test
    void aLongHeaderIsListedInPart() {
        assertFails(() -> folder.read("c,".repeat(40) + "end_time,errcode"))
                .message()
                .contains("'c', 'c' and 12 more.\n");
    }

    @Test
    void optionsKnowTheirColumns() {
        assertThatThrownBy(() -> mapped(Map.of("errcod", "code")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no column 'errcod'. Maybe: errcode, sub_errcode.");
        assertThatThrownBy(() -> mapped(Map.of("viewers", "code")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no column 'viewers'. Maybe one of: domain, app_name, stream_name, start_time,"
                        + " end_time, client_ip, errcode, sub_errcode, reason, duration_ms, duration, node, set_id,"
                        + " sequence, event_type, stream_param, resolution, width,"
                        + " height, data_time, abnormal_event.");
        assertThatThrownBy(() -> mapped(Map.of("errcode", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column errcode is given no name. Maybe write errcode=NAME, as in the file.");
    }

    private static IntakeOptions mapped(Map<String, String> columns) {
        return new IntakeOptions(ZoneOffset.UTC, columns, null, null);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFails(ThrowingCallable reading) {
        return assertThatThrownBy(reading).isInstanceOf(IntakeException.class);
    }
}
