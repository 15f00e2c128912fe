package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.intake.internal.csv.RecordGuard;
import dev.whydrop.intake.internal.source.InputFile;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableInputTest {
    private static final String HEADER = "stream_name,end_time,errcode\n";
    private static final String QUOTES =
            "The row has quotes that do not match; what follows it is read. Check whether a closing quote is missing, or a quote inside a value is not doubled.";

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
    void aFolderWithNothingToReadIsTold() {
        folder.file("notes.md", "nothing");

        assertUnreadable(
                folder.path(),
                folder.path()
                        + " is a folder and holds no file whose name ends in .csv, .tsv, .json, .jsonl, .ndjson, .log"
                        + " (also with .gz, .zst, .bz2 or .xz behind), .xlsx, .xls, .zip, .tar or .tgz."
                        + " Maybe another folder is meant, or give the files by name.");
    }

    @Test
    void aFileOfSomebodyElseIsRefused() {
        assertThat(InputFile.unreadable(file.toString(), InputFile.NOWHERE, new AccessDeniedException(file.toString())))
                .hasMessage(
                        file + " may not be read: permission denied. Maybe ask its owner for the right to read it.");
    }

    @Test
    void aBrokenDiskIsReported() {
        EventReader intake = new EventReader(CsvFolder.CATALOG, IntakeOptions.defaults(), UnreadableInputTest::broken);

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
        assertThat(Told.notes(intake)).containsExactly(file + " has a header and no rows.");
    }

    @Test
    void whatHasANulInItsFirstLineIsNoText() {
        assertUnreadable(
                folder.file("events.csv", new byte[] {'a', 'b', 0, 'c'}),
                file + " is no text: byte 3 is NUL. Maybe it is in another format; CSV or JSON is needed.");
    }

    @Test
    void whatHasNulsEverywhereIsNoText() {
        assertUnreadable(
                content(HEADER + "\0".repeat(1000)),
                file + " is no text: byte 30 is NUL. Maybe it is in another format; CSV or JSON is needed.");
    }

    @Test
    void bytesThatAreNoTextInTheHeaderAreTold() {
        byte[] content = "stream_name,\u00FF\n".getBytes(StandardCharsets.ISO_8859_1);

        assertUnreadable(
                folder.file("events.csv", content),
                file + " is not UTF-8: the byte 0xFF, in its header. Maybe name the encoding, such as"
                        + " --encoding GB18030 or --encoding Shift_JIS, or save it as UTF-8.");
    }

    @Test
    void aQuoteThatIsNeverClosedRejectsItsRowAndTheOthersAreRead() {
        Intake intake = CsvFolder.read(
                IntakeOptions.defaults(), content(HEADER + "a,1764000000,1\n\"b,1764000000,1\nc,1764000000,1\n"));

        assertThat(intake.disconnects())
                .extracting(each -> each.stream().streamName())
                .containsExactly("a", "c");
        assertThat(Told.rejects(intake)).containsExactly(new Reject(file.toString(), 2, QUOTES));
        assertThat(intake.unreadable()).isZero();
    }

    @Test
    void aQuoteThatIsNotDoubledRejectsItsRowAndTheOthersAreRead() {
        String quoted = "\"a \"\"big\"\" stream\",1764000000,1\r\n";
        Intake intake = CsvFolder.read(
                IntakeOptions.defaults(),
                content(HEADER + quoted + "\"a \"big\" stream\",1764000000,1\r\n\r\n"
                        + quoted.replace("1764", "1765")));

        assertThat(intake.disconnects()).extracting(Disconnect::row).containsExactly(1L, 3L);
        assertThat(Told.rejects(intake)).containsExactly(new Reject(file.toString(), 2, QUOTES));
    }

    @Test
    void everySecondRowMayHaveQuotesThatDoNotMatch() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 0; row < 20_000; row++) {
            rows.append(row % 2 == 0 ? "good" + row : "\"bad" + row).append(",1764000000,1\n");
        }

        Intake intake = CsvFolder.read(IntakeOptions.defaults(), content(rows.toString()));

        assertThat(intake.disconnects()).hasSize(10_000).allMatch(each -> each.row() % 2 == 1);
        assertThat(intake.reading().rejected()).isEqualTo(10_000);
    }

    @Test
    void aQuoteInTheHeaderIsToldToo() {
        assertUnreadable(
                content("\"stream_name"),
                file + " has quotes that do not match, in its header."
                        + " Maybe a closing quote is missing, or a quote inside a value is not doubled.");
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotTakeTheRestOfTheFileIntoMemory() {
        String rows = "s,1764000000,1\n".repeat(1000);
        String content = HEADER + rows + "\"" + rows.repeat(RecordGuard.LONGEST / rows.length() + 10);
        InputStream neverEnding =
                new SequenceInputStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), broken());
        EventReader intake = new EventReader(CsvFolder.CATALOG, IntakeOptions.defaults(), () -> neverEnding);

        Intake read = intake.read(List.of(Path.of("-")));

        assertThat(Told.rejects(read).get(0).row()).isEqualTo(1001);
        assertThat(Told.rejects(read))
                .extracting(Reject::why)
                .containsExactly(
                        "The row does not end within 4 MB; what follows its first line is read."
                                + " Check whether a closing quote is missing, or it is no CSV.",
                        "Standard input cannot be read: Input/output error. Maybe the disk or the connection failed; try again.");
    }

    @Test
    void anEmptyFileAmongOthersIsARejectAndTheOthersAreRead() {
        Path empty = folder.file("empty.csv", new byte[0]);
        Intake intake = CsvFolder.read(IntakeOptions.defaults(), empty, content(HEADER + "s,1764000000,1\n"));

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(Told.rejects(intake))
                .extracting(Reject::why)
                .containsExactly(empty + " is empty. Maybe the export failed; make it again.");
    }

    @Test
    void whatIsPassedOverInAFolderIsNoted() {
        folder.file("a.csv", (HEADER + "s,1764000000,1\n").getBytes(StandardCharsets.UTF_8));
        Path other = folder.file("records.doc", "x");

        Intake intake = CsvFolder.read(IntakeOptions.defaults(), folder.path());

        assertThat(intake.reading().skipped()).containsExactly(other.toString());
        assertThat(Told.notes(intake))
                .containsExactly(
                        "1 file was passed over because of the name: " + other + ". To have it read, give it by name.");
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

        Intake intake =
                new EventReader(CsvFolder.CATALOG, IntakeOptions.defaults(), () -> in).read(List.of(Path.of("-")));

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
