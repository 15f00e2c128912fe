package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Language;
import dev.whydrop.model.Reject;
import dev.whydrop.model.StreamId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as people have it: separators, encodings, headings, comments; and what the report says about it. */
class CsvAsFoundTest {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final String HEADER = "stream_name,end_time,errcode,reason\n";
    private static final String CONSOLE_ZH = "流名称,路径,域名,开始时间,结束时间,推流时长,客户端 IP,断流原因\n";
    private static final String CONSOLE_JA = "ストリーム名,パス,ドメイン名,開始時間,終了時間,クライアント IP,切断原因\n";
    private static final String ROW_ZH =
            "决赛,live,push.example.com,2026-11-20 17:00:00,2026-11-20 19:00:00,7200,203.0.113.7,客户端主动断流(3)\n";
    private static final String ROW_JA =
            "決勝,live,push.example.com,2026-11-20 17:00:00,2026-11-20 19:00:00,203.0.113.7,プッシュの切断（3）\n";

    private final CsvFolder folder;
    private final Path file;

    CsvAsFoundTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
        this.file = path.resolve("events.csv");
    }

    @ParameterizedTest
    @CsvSource({"';', semicolon", "'\t', tab", "|, vertical bar"})
    void otherSeparatorsAreFoundAndNoted(String separator, String called) {
        Intake intake = read(separated(separator), UTF_8, null);

        assertThat(intake.disconnects())
                .hasSize(3)
                .extracting(Disconnect::reason)
                .contains("a,b;c|d\te");
        assertThat(Told.notes(intake)).containsExactly(file + ": read as " + called + ".");
    }

    @Test
    void aPlainFileIsNotSpokenOf() {
        Intake intake = read(separated(","), UTF_8, null);

        assertThat(intake.disconnects())
                .hasSize(3)
                .extracting(Disconnect::reason)
                .contains("a,b;c|d\te");
        assertThat(Told.notes(intake)).isEmpty();
    }

    @Test
    void separatorsWithinQuotesOfTheHeaderDoNotCount() {
        Intake intake = read("stream_name,end_time,errcode,\"a;b;c;d;e\"\ncam1,1764000000,3,x\n", UTF_8, null);

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(Told.notes(intake)).isEmpty();
    }

    @Test
    void excelsOwnLineAboutTheSeparatorIsNoHeader() {
        assertThat(read("sep=;\r\n" + separated(";"), UTF_8, null).disconnects())
                .extracting(Disconnect::row)
                .containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, true", "UTF-16LE, false", "UTF-16BE, true", "UTF-16BE, false"})
    void utf16IsFoundWithAndWithoutByteOrderMark(Charset charset, boolean mark) {
        for (String text : List.of(separated(","), CONSOLE_ZH + ROW_ZH, CONSOLE_JA + ROW_JA)) {
            Intake intake = read((mark ? "\uFEFF" : "") + text, charset, null);

            assertThat(intake.disconnects()).isNotEmpty();
            assertThat(Told.rejects(intake)).isEmpty();
            assertThat(Told.notes(intake)).singleElement().asString().startsWith(file + ": read as " + charset.name());
        }
    }

    @Test
    void theChineseConsoleIsReadAsItIs() {
        Intake intake = read(CONSOLE_ZH + ROW_ZH, Charset.forName("GB18030"), null);

        assertThat(intake.disconnects())
                .containsExactly(new Disconnect(
                        file.toString(),
                        1,
                        new StreamId("push.example.com", "live", "决赛"),
                        Instant.parse("2026-11-20T09:00:00Z").toEpochMilli(),
                        Instant.parse("2026-11-20T11:00:00Z").toEpochMilli(),
                        "203.0.113.7",
                        ErrorCode.of(3),
                        "客户端主动断流(3)",
                        "",
                        "",
                        Disconnect.UNKNOWN));
        assertThat(Told.notes(intake)).containsExactly(file + ": read as GB18030, console headings (zh).");
    }

    @Test
    void theJapaneseConsoleIsReadAsItIs() {
        Intake intake = read(CONSOLE_JA + ROW_JA, Charset.forName("Shift_JIS"), null);

        assertThat(intake.disconnects())
                .extracting(Disconnect::stream, Disconnect::code)
                .containsExactly(tuple(new StreamId("push.example.com", "live", "決勝"), ErrorCode.of(3)));
        assertThat(Told.notes(intake)).containsExactly(file + ": read as Shift_JIS, console headings (ja).");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EN | {0}: read as GB18030, semicolon, console headings (zh).
                    ZH | {0}：按以下方式读取：GB18030、分号分隔、控制台表头（zh）。
                    JA | {0}：次の形式として読み取りました：GB18030、セミコロン区切り、コンソールの見出し（zh）。
                    """)
    void theNoteIsInTheLanguageAskedFor(Language language, String note) {
        byte[] content = (CONSOLE_ZH + ROW_ZH).replace(',', ';').getBytes(Charset.forName("GB18030"));

        Intake intake = CsvFolder.read(IntakeOptions.defaults(), folder.file("events.csv", content));

        assertThat(Told.notes(intake, language)).containsExactly(note.replace("{0}", file.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"错误码", "断流错误码", "エラーコード", "ｴﾗｰｺｰﾄﾞ", "ＥｒｒＣｏｄｅ", "error　code"})
    void theCodeHasManyNames(String title) {
        assertThat(folder.readOne("stream_name,end_time," + title, "cam1,1764000000,18/501")
                        .code())
                .isEqualTo(ErrorCode.of(18, 501));
    }

    @Test
    void inACallbackAppIsThePushDomainAndOnlyStopsAreDisconnects() {
        Intake intake = folder.read(
                "event_type,event_time,app,appname,stream_id,user_ip,push_duration,errcode,sub_errcode,errmsg",
                "1,1764000000,push.example.com,live,cam1,203.0.113.7,,0,,ok",
                "0,1764000060,push.example.com,live,cam1,203.0.113.7,60000,18,501,");

        assertThat(intake.disconnects()).singleElement().satisfies(disconnect -> {
            assertThat(disconnect.row()).isEqualTo(2);
            assertThat(disconnect.stream()).isEqualTo(new StreamId("push.example.com", "live", "cam1"));
            assertThat(disconnect.startMillis()).isEqualTo(1764000000000L);
            assertThat(disconnect.endMillis()).isEqualTo(1764000060000L);
        });
        assertThat(intake.reading().rowsRead()).isEqualTo(2);
        assertThat(Told.notes(intake))
                .containsExactly(
                        file + ": read as callback headings (app is the push domain).",
                        "1 row is about another event than the end of a push (event_type is not 0) and was left out.");
    }

    @Test
    void aFileWithoutHeaderIsReadByPlaces() {
        IntakeOptions byPlace = new IntakeOptions(
                        ZoneOffset.UTC, Map.of("stream_name", "1", "end_time", "3", "errcode", "2"), null, null)
                .withForm(new IntakeOptions.Form(null, false));

        Intake intake = folder.read(byPlace, "cam1,3,1764000000", "cam2,13,1764000001");

        assertThat(intake.disconnects()).extracting(Disconnect::row).containsExactly(1L, 2L);
        assertThat(intake.disconnects())
                .extracting(Disconnect::code)
                .containsExactly(ErrorCode.of(3), ErrorCode.of(13));
        assertThat(Told.notes(intake)).containsExactly(file + ": read as CSV without a header.");
    }

    @Test
    void aPlaceThatTheFirstRecordDoesNotHaveIsAnError() {
        IntakeOptions byPlace = new IntakeOptions(
                        ZoneOffset.UTC, Map.of("stream_name", "1", "end_time", "2", "errcode", "4"), null, null)
                .withForm(new IntakeOptions.Form(null, false));

        assertThatThrownBy(() -> folder.read(byPlace, "cam1,1764000000,3"))
                .isInstanceOf(IntakeException.class)
                .hasMessage(
                        file + " has no column '4', which --columns gives for errcode. Maybe one of: '1', '2', '3'.");
    }

    @Test
    void commentsAndLinesWithoutValuesAreNoRows() {
        Intake intake = folder.read(
                "# exported by hand",
                ",,,",
                "stream_name,end_time,errcode",
                "# the first, or so",
                "cam1,1764000000,3",
                ",,",
                "   ",
                "#cam2,1764000001,13",
                "cam3,never,3");

        assertThat(intake.disconnects())
                .extracting(each -> each.stream().streamName(), Disconnect::row)
                .containsExactly(tuple("cam1", 1L), tuple("#cam2", 2L));
        assertThat(Told.rejects(intake)).extracting(Reject::row).containsExactly(3L);
        assertThat(Told.notes(intake)).containsExactly(file + ": 1 comment line was skipped.");
    }

    @Test
    void aHeaderThatBeginsWithAHashIsAHeader() {
        assertThat(folder.readOne("#stream_name,end_time,errcode", "cam1,1764000000,3")
                        .code())
                .isEqualTo(ErrorCode.of(3));
    }

    @ParameterizedTest
    @CsvSource({"Big5, 決賽", "EUC-JP, 決勝", "Shift_JIS, ｹｯｼｮｳ", "ISO-8859-1, é", "GBK, 決賽", "UTF-16, 决赛"})
    void anEncodingThatIsNotFoundCanBeNamed(Charset charset, String name) {
        Intake intake = read(HEADER + name + ",1764000000,3,\n", charset, charset);

        assertThat(intake.disconnects())
                .extracting(each -> each.stream().streamName())
                .containsExactly(name);
    }

    @Test
    void aByteOrderMarkGoesBeforeTheEncodingThatIsNamed() {
        Intake intake = read("\uFEFF" + HEADER + "决赛,1764000000,3,\n", UTF_8, Charset.forName("GB18030"));

        assertThat(intake.disconnects())
                .extracting(each -> each.stream().streamName())
                .containsExactly("决赛");
    }

    @Test
    void aRowInAnotherEncodingIsRejectedAndNamesTheByte() {
        byte[] utf8 = (HEADER + "决赛,1764000000,3,\n决赛,1764000001,3,\n").getBytes(UTF_8);
        byte[] gb18030 = "决赛,1764000002,3,\n".getBytes(Charset.forName("GB18030"));

        Intake intake = CsvFolder.read(
                IntakeOptions.defaults(),
                folder.file("events.csv", joined(utf8, gb18030, "cam,1764000003,3,\n".getBytes(UTF_8))));

        assertThat(intake.disconnects()).extracting(Disconnect::row).containsExactly(1L, 2L, 4L);
        assertThat(Told.rejects(intake))
                .containsExactly(new Reject(
                        file.toString(),
                        3,
                        "The row has bytes that are no text in the encoding of the file; the first is 0xBE."
                                + " Check whether lines of several encodings were put together, or give --encoding."));
    }

    @Test
    void aLetterOfLatin1IsNotTakenForChinese() {
        byte[] latin1 = (HEADER + "caféteria,1764000000,3,\n").getBytes(StandardCharsets.ISO_8859_1);

        Intake intake = CsvFolder.read(IntakeOptions.defaults(), folder.file("events.csv", latin1));

        assertThat(intake.disconnects()).isEmpty();
        assertThat(intake.reading().rejected()).isEqualTo(1);
    }

    @Test
    void aCharacterCutOffAtTheEndRejectsTheLastRow() {
        byte[] content = (HEADER + "s,1764000000,3,流").getBytes(UTF_8);

        Intake intake = CsvFolder.read(
                IntakeOptions.defaults(), folder.file("events.csv", Arrays.copyOf(content, content.length - 1)));

        assertThat(Told.rejects(intake))
                .singleElement()
                .satisfies(reject -> assertThat(reject.why()).contains("the first is 0xE6."));
    }

    @Test
    void aTimeThatCanBeReadTwoWaysIsRejectedAndTold() {
        assertThat(folder.whyNot("stream_name,end_time,errcode", "cam1,11/10/2026 7:31:06 PM,3"))
                .isEqualTo("end_time '11/10/2026 7:31:06 PM' can be read with the month first or the day first."
                        + " Save it as 2026-11-20 19:00:00.");
    }

    private static String separated(String separator) {
        return String.join(
                "\n",
                String.join(separator, "stream_name", "end_time", "errcode", "reason"),
                String.join(separator, "cam1", "1764000000", "3", "\"a,b;c|d\te\""),
                String.join(separator, "cam2", "1764000001", "3", "\"two\nlines\""),
                String.join(separator, "cam3", "1764000002", "3", ""),
                "");
    }

    private Intake read(String text, Charset charset, @Nullable Charset asked) {
        IntakeOptions options = IntakeOptions.defaults().withForm(new IntakeOptions.Form(asked, true));
        return CsvFolder.read(options, folder.file("events.csv", text.getBytes(charset)));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
