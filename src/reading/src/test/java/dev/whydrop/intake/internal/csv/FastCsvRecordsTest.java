package dev.whydrop.intake.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.intake.CsvFolder;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.MemoryBudget;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.record.RowReader;
import dev.whydrop.intake.internal.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which records are read the quick way. */
class FastCsvRecordsTest {
    private static final String HEADER = "stream_name,end_time,errcode,remark\n";
    private static final String ROW = "cam1,1764000000,3,left\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cam1,1764000000,3,left\r\n",
                "直播, 1764000000 ,3,\u3000left\n",
                "\"cam1\",\"1764000000\",\"3\",\"left, they say\"\n",
                "\n\r\n cam1,1764000000,3,\"\"",
            })
    void aPlainFileIsReadQuicklyToItsEnd(String last) throws IOException {
        assertThat(plainRecords(HEADER + ROW.repeat(1000) + last)).isEqualTo(1002);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cam1,1764000000,3,\"he said \"\"stop\"\"\"\n",
                "cam1,1764000000,3,\"left\nand came back\"\n",
                "cam1,1764000000,3, \"left\"\n",
                "cam1,1764000000,3,\"left\" \n",
                "cam1,1764000000,3,5\" of rain\n",
                "cam1,1764000000,3,left\r",
            })
    void fromTheFirstRecordThatIsNotPlainTheRestIsReadTheOtherWay(String odd) throws IOException {
        assertThat(plainRecords(HEADER + ROW.repeat(1000) + odd + ROW.repeat(5)))
                .isEqualTo(1001);
    }

    @Test
    void aLineLongerThanTheBlockIsNotPlain() throws IOException {
        String longLine = "cam1,1764000000,3," + "x".repeat(2_000_000) + "\n";

        assertThat(plainRecords(HEADER + ROW.repeat(1000) + longLine + ROW)).isEqualTo(1001);
    }

    @Test
    void linesAcrossBlocksArePlain() throws IOException {
        assertThat(plainRecords(HEADER + ("cam1,1764000000,3," + "x".repeat(1000) + "\r\n").repeat(1000)))
                .isEqualTo(1001);
    }

    private static long plainRecords(String content) throws IOException {
        InputStream in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        ReadingCollector collector = new ReadingCollector(MemoryBudget.UNLIMITED);
        IntakeOptions options = IntakeOptions.defaults();
        CsvPass file = new CsvPass(Source.of("-", in, null), Separator.COMMA, new Plainly(2));
        file.readInto(collector, new RowReader(CsvFolder.CATALOG, options), file.header(options));
        assertThat(collector.intake(List.of("-")).reading().rejects()).isEmpty();
        return file.plainRecords();
    }
}
