package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableInputTest {
    private static final String HEADER = "stream_name,end_time,errcode\n";
    private static final String QUOTES = " Maybe a closing quote is missing, or a quote inside a value is not doubled.";
    private static final String ENCODING = ". Maybe the file is GB18030 or Shift_JIS; save it as UTF-8.";

    private final CsvFolder folder;
    private final Path file;

    UnreadableInputTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
        this.file = path.resolve("events.csv");
    }

    @Test
    void aMissingFileIsNamed() {
        assertUnreadable(file, file + " does not exist. Maybe the path is misspelt.");
    }

    @Test
    void aFolderIsNoFile() {
        assertUnreadable(folder.path(), folder.path() + " is a directory. Maybe give the CSV files in it.");
    }

    @Test
    void aFileOfSomebodyElseIsRefused() {
        assertThat(new InputFile(file).unreadable(new AccessDeniedException(file.toString())))
                .hasMessage(
                        file + " may not be read: permission denied. Maybe ask its owner for the right to read it.");
    }

    @Test
    void aBrokenDiskIsReported() {
        CsvIntake intake = new CsvIntake(
                CsvFolder.CATALOG, CsvFolder.ENGLISH, IntakeOptions.defaults(), UnreadableInputTest::broken);

        assertThatThrownBy(() -> intake.read(List.of(Path.of("-"))))
                .isInstanceOf(IntakeException.class)
                .hasMessage("Standard input cannot be read: Input/output error."
                        + " Maybe the disk or the connection failed; try again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", "\uFEFF\r\n\r\n", "  \n\t\n", ",,,\n"})
    void aFileWithNothingInItIsEmpty(String content) {
        assertUnreadable(content(content), file + " is empty. Maybe the export failed; make it again.");
    }

    @Test
    void aFileWithOnlyAHeaderIsNoError() {
        Intake intake = CsvFolder.read(IntakeOptions.defaults(), content(HEADER));

        assertThat(intake.disconnects()).isEmpty();
        assertThat(intake.reading().rowsRead()).isZero();
        assertThat(intake.reading().notes()).containsExactly(file + " has a header and no rows.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1F 8B 08       | looks like gzip. Maybe unpack it first.
                    28 B5 2F FD    | looks like zstd. Maybe unpack it first.
                    50 4B 03 04    | looks like a zip archive or an Excel workbook. Maybe unpack it, or save it as CSV in UTF-8.
                    FF FE 61 00    | looks like UTF-16. Maybe save it as UTF-8.
                    FE FF 00 61    | looks like UTF-16. Maybe save it as UTF-8.
                    61 62 00 63    | is no CSV: byte 3 is NUL. Maybe it is UTF-16 or no text at all; CSV in UTF-8 is needed.
                    """)
    void anotherFormatIsToldByItsFirstBytes(String hex, String message) {
        byte[] content = new byte[hex.length() / 3 + 1];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) Integer.parseInt(hex.substring(i * 3, i * 3 + 2), 16);
        }
        assertUnreadable(folder.file("events.csv", content), file + " " + message);
    }

    @Test
    void anotherEncodingIsToldByTheByteAndTheRow() {
        byte[] content = (HEADER + "s,1764000000,1\n推流,1764000000,1\n").getBytes(Charset.forName("GB18030"));

        assertUnreadable(folder.file("events.csv", content), file + " is not UTF-8: byte 45, in row 2" + ENCODING);
    }

    @Test
    void theByteIsCountedFromTheStartOfTheFileHoweverFarAway() {
        String before = "\uFEFF" + HEADER + "推流,1764000000,1\n".repeat(20_000) + "s";
        int length = before.getBytes(StandardCharsets.UTF_8).length;
        byte[] content = Arrays.copyOf(before.getBytes(StandardCharsets.UTF_8), length + 20);
        content[length] = (byte) 0xFF;

        assertUnreadable(
                folder.file("events.csv", content),
                file + " is not UTF-8: byte " + (length + 1) + ", in row 20001" + ENCODING);
    }

    @Test
    void anotherEncodingMayShowInTheHeader() {
        byte[] content = "stream_name,流\n".getBytes(Charset.forName("GB18030"));

        assertUnreadable(folder.file("events.csv", content), file + " is not UTF-8: byte 13, in its header" + ENCODING);
    }

    @Test
    void aCharacterCutOffAtTheEndIsNotUtf8() {
        byte[] content = (HEADER + "s,1764000000,流").getBytes(StandardCharsets.UTF_8);

        assertUnreadable(
                folder.file("events.csv", Arrays.copyOf(content, content.length - 1)),
                file + " is not UTF-8: byte 43, in row 1" + ENCODING);
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldByItsRow() {
        assertUnreadable(
                content(HEADER + "s,1764000000,1\n\"s,1764000000,1\n"),
                file + " has quotes that do not match, in row 2." + QUOTES);
    }

    @Test
    void aQuoteThatIsNotDoubledIsToldByItsRow() {
        assertUnreadable(
                content(HEADER + "\"a \"big\" stream\",1764000000,1\n"),
                file + " has quotes that do not match, in row 1." + QUOTES);
    }

    @Test
    void aQuoteInTheHeaderIsToldToo() {
        assertUnreadable(content("\"stream_name"), file + " has quotes that do not match, in its header." + QUOTES);
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotTakeTheRestOfTheFileIntoMemory() {
        String rows = "s,1764000000,1\n".repeat(1000);
        String content = HEADER + rows + "\"" + rows.repeat(RecordGuard.LONGEST / rows.length() + 10);
        InputStream neverEnding =
                new SequenceInputStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), broken());
        CsvIntake intake =
                new CsvIntake(CsvFolder.CATALOG, CsvFolder.ENGLISH, IntakeOptions.defaults(), () -> neverEnding);

        assertThatThrownBy(() -> intake.read(List.of(Path.of("-"))))
                .isInstanceOf(IntakeException.class)
                .hasMessage("Standard input has quotes that do not match, in row 1001." + QUOTES);
    }

    @Test
    void standardInputIsReadAndClosed() {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream((HEADER + "s,1764000000,1\n").getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        Intake intake = new CsvIntake(CsvFolder.CATALOG, CsvFolder.ENGLISH, IntakeOptions.defaults(), () -> in)
                .read(List.of(Path.of("-")));

        assertThat(intake.disconnects())
                .singleElement()
                .satisfies(disconnect -> assertThat(disconnect.source()).isEqualTo("-"));
        assertThat(intake.reading().sources()).containsExactly("-");
        assertThat(closed[0]).isTrue();
    }

    @Test
    void standardInputCanBeReadOnlyOnce() {
        assertThatThrownBy(() -> CsvFolder.read(IntakeOptions.defaults(), Path.of("-"), Path.of("-")))
                .isInstanceOf(IntakeException.class)
                .hasMessage("'-' is given twice, but standard input can be read only once. Maybe leave one out.");
    }

    @Test
    void whereThereAreNoFilesThereIsNothingToRead() {
        assertThat(CsvFolder.read(IntakeOptions.defaults(), new Path[0])
                        .reading()
                        .sources())
                .isEmpty();
    }

    private Path content(String content) {
        return folder.file("events.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertUnreadable(Path file, String message) {
        assertThatThrownBy(() -> CsvFolder.read(IntakeOptions.defaults(), file))
                .isInstanceOf(IntakeException.class)
                .hasMessage(message);
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        };
    }
}
