package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Language;
import dev.whydrop.model.Reject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {
    private static final String HEADER = "stream_name,start_time,end_time,errcode,sub_errcode,reason,duration_ms";
    private static final String[] EACH_REJECT = {
        HEADER,
        "s",
        "s,,1764000000,3,,,,x",
        ",,1764000000,3,,,",
        "s,,,3,,,",
        "s,1764000001,1764000000,3,,,",
        "s,,noon,3,,,",
        "s,,11/10/2026 19:31,3,,,",
        "s\0,,1764000000,3,,,",
        "s".repeat(5000) + ",,1764000000,3,,,",
        "s,,txSecret=f85a,3,,,",
        "s,,1764000000,3,,,long",
        "s,,1764000000,three,,,",
        "s,,1764000000,18,x,,",
        "s,,1764000000,18/501,502,,",
        "s,,1764000000,,,,",
    };

    private final CsvFolder folder;

    LanguageTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ZH | s,noon,1764000000,3,,,   | start_time 的值“noon”不是有效的时间。请写成 2026-11-20T19:00:00Z 或 2026-11-20 19:00:00 的格式。
                    JA | s,noon,1764000000,3,,,   | start_time の値「noon」は時刻として読み取れません。2026-11-20T19:00:00Z または 2026-11-20 19:00:00 の形式にしてください。
                    ZH | s,,txSecret=f85a,3,,,    | end_time 的值“txSecret=***”不是有效的时间。请写成 2026-11-20T19:00:00Z 或 2026-11-20 19:00:00 的格式。
                    JA | s,,txSecret=f85a,3,,,    | end_time の値「txSecret=***」は時刻として読み取れません。2026-11-20T19:00:00Z または 2026-11-20 19:00:00 の形式にしてください。
                    ZH | s                        | 该行只有 1 个值，应为 7 个。请检查该行是否被截断。
                    JA | s                        | 値が 1 個しかありません（本来は 7 個）。行が途中で切れていないか確認してください。
                    """)
    void aRejectIsToldInTheLanguageAskedFor(Language language, String row, String why) {
        assertThat(Told.rejects(folder.read(HEADER, row), language))
                .extracting(Reject::why)
                .containsExactly(why);
    }

    @ParameterizedTest
    @EnumSource(names = {"ZH", "JA"})
    void noRejectIsHalfEnglish(Language language) {
        List<Reject> rejects = Told.rejects(folder.read(EACH_REJECT), language);

        assertThat(rejects)
                .hasSize(EACH_REJECT.length - 1)
                .extracting(Reject::why)
                .allSatisfy(why -> assertThat(why).endsWith("。").doesNotContain("Maybe", " is ", "hidden", "'", "{"));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, '1,200 rows outside --since/--until were left out.'",
        "ZH, '有 1,200 行的结束时间不在 --since/--until 范围内，已排除。'",
        "JA, '終了時刻が --since/--until の範囲外の 1,200 行を除外しました。'",
    })
    void rowsLeftOutAreNotedInTheLanguageAskedFor(Language language, String note) {
        String rows = String.join("\n", Collections.nCopies(1200, "s,,1764000000,3,,,"));
        IntakeOptions never = new IntakeOptions(ZoneOffset.UTC, Map.of(), Instant.MAX, null);

        assertThat(Told.notes(folder.read(never, HEADER, rows), language)).containsExactly(note);
    }

    @ParameterizedTest
    @CsvSource({"ZH, ' 只有表头，没有数据行。'", "JA, ' はヘッダーのみで、データ行がありません。'"})
    void aFileWithoutRowsIsNotedInTheLanguageAskedFor(Language language, String note) {
        assertThat(Told.notes(folder.read(HEADER), language))
                .containsExactly(folder.path().resolve("events.csv") + note);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, Standard input has a header and no rows.",
        "ZH, 标准输入只有表头，没有数据行。",
        "JA, 標準入力はヘッダーのみで、データ行がありません。",
    })
    void standardInputHasANameInEachLanguage(Language language, String note) {
        EventReader intake = new EventReader(
                CsvFolder.CATALOG,
                IntakeOptions.defaults(),
                () -> new ByteArrayInputStream(HEADER.getBytes(StandardCharsets.UTF_8)));

        assertThat(Told.notes(intake.read(List.of(Path.of("-"))), language)).containsExactly(note);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, ' has no column end_time, errcode (or reason). It has: ''stream_name'', ''x''.'",
        "ZH, ' 缺少列 end_time（结束时间）、errcode（或 reason）。现有的列：“stream_name”、“x”。'",
        "JA, ' に次の列がありません：end_time（終了日時）、errcode（または reason）。今ある列：「stream_name」、「x」。'",
    })
    void aFileThatCannotBeReadIsRefusedInTheLanguageAskedFor(Language language, String first) {
        assertThatThrownBy(() -> folder.read("stream_name,x", "s,1"))
                .isInstanceOfSatisfying(
                        IntakeException.class,
                        refused -> assertThat(refused.message(Texts.in(language)))
                                .startsWith(folder.path().resolve("events.csv") + first + "\n"));
    }

    @Test
    void countsInEnglishRejectsHaveNoSeparators() {
        String header = "c,".repeat(1500) + HEADER;

        assertThat(folder.whyNot(header, "c,".repeat(1199) + "c"))
                .isEqualTo("The row has 1200 values, expected 1507. Check whether the line is cut off.");
    }
}
