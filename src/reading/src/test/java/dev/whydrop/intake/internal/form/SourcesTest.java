package dev.whydrop.intake.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.intake.CsvFolder;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.FileNames;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.Packed;
import dev.whydrop.intake.Told;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Reject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where records come from: packed files, archives, folders, patterns. */
class SourcesTest {
    private static final String HEADER = "stream_name,end_time,errcode\n";
    private static final byte[] A = bytes("a");
    private static final byte[] B = bytes("b");

    private final CsvFolder folder;

    SourcesTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
    }

    @Test
    void gzipAndZstdAreUnpackedWhateverTheFileIsCalled() {
        assertThat(streams(folder.file("a.csv.gz", Packed.gzip(A)), folder.file("b.csv", Packed.zstd(B))))
                .containsExactly("a", "b");
    }

    @Test
    void membersOfGzipOneAfterAnotherAreOneText() {
        byte[] more = "b,1764000000,3\n".getBytes(StandardCharsets.UTF_8);

        assertThat(streams(folder.file("a.csv.gz", joined(Packed.gzip(A), Packed.gzip(more)))))
                .containsExactly("a", "b");
        assertThat(streams(folder.file("a.csv.zst", joined(Packed.zstd(A), Packed.zstd(more)))))
                .containsExactly("a", "b");
    }

    @Test
    void membersOfGzipThatComeSlowlyAreOneTextToo() {
        byte[] more = "b,1764000000,3\n".getBytes(StandardCharsets.UTF_8);
        InputStream slow = new ByteArrayInputStream(joined(Packed.gzip(A), Packed.gzip(more))) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };

        Intake intake =
                new EventReader(CsvFolder.CATALOG, IntakeOptions.defaults(), () -> slow).read(List.of(Path.of("-")));

        assertThat(intake.disconnects()).hasSize(2);
    }

    @Test
    void eachFileInAnArchiveIsASourceOfItsOwn() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("b.csv", B);
        files.put("read me.txt", "Nothing.".getBytes(StandardCharsets.UTF_8));
        files.put("deeper/a.csv.gz", Packed.gzip(A));
        files.put("__MACOSX/._a.csv", new byte[] {0, 5, 22});
        files.put("inner.zip", Packed.zip(Map.of("c.csv", bytes("c"))));
        Path zip = folder.file("logs.zip", Packed.zip(files));

        Intake intake = CsvFolder.read(IntakeOptions.defaults(), zip);

        assertThat(intake.disconnects())
                .extracting(Disconnect::source)
                .containsExactly(zip + "!b.csv", zip + "!deeper/a.csv.gz", zip + "!inner.zip!c.csv");
        assertThat(intake.reading().sources())
                .containsExactly(zip + "!b.csv", zip + "!deeper/a.csv.gz", zip + "!inner.zip!c.csv");
    }

    @Test
    void namesInAnArchiveFromChineseWindowsAreReadable() {
        Path zip = folder.file("logs.zip", Packed.zip(Charset.forName("GBK"), Map.of("断流记录.csv", A)));

        assertThat(CsvFolder.read(IntakeOptions.defaults(), zip).reading().sources())
                .containsExactly(zip + "!断流记录.csv");
    }

    @Test
    void filesOfATarArchiveAreSourcesToo() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("./logs/", new byte[0]);
        files.put("./logs/a.csv", A);
        files.put("./logs/notes.txt", bytes("x"));
        files.put("./logs/b.csv.xz", Packed.xz(B));
        Path tar = folder.file("logs.tar", Packed.tar(files));
        Path packed = folder.file("logs.tgz", Packed.gzip(Packed.tar(files)));

        Intake intake = CsvFolder.read(IntakeOptions.defaults(), tar, packed);

        assertThat(intake.reading().sources())
                .containsExactly(
                        tar + "!./logs/a.csv",
                        tar + "!./logs/b.csv.xz",
                        packed + "!./logs/a.csv",
                        packed + "!./logs/b.csv.xz");
        assertThat(intake.reading().skipped()).containsExactly(tar + "!./logs/notes.txt", packed + "!./logs/notes.txt");
        assertThat(intake.disconnects()).hasSize(4);
    }

    @Test
    void everyPackerOfATarArchiveIsKnown() {
        byte[] tar = Packed.tar(Map.of("a.csv", A));

        assertThat(streams(
                        folder.file("a.tar.bz2", Packed.bzip2(tar)),
                        folder.file("a.txz", Packed.xz(tar)),
                        folder.file("a.tar.zst", Packed.zstd(tar)),
                        folder.file("b.csv.bz2", Packed.bzip2(B)),
                        folder.file("b.csv.xz", Packed.xz(B))))
                .containsExactly("a", "a", "a", "b", "b");
    }

    @Test
    void aLinkInATarArchiveIsNotFollowed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry link = new TarArchiveEntry("link.csv", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/hostname");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            TarArchiveEntry file = new TarArchiveEntry("a.csv");
            file.setSize(A.length);
            tar.putArchiveEntry(file);
            tar.write(A);
            tar.closeArchiveEntry();
        }

        assertThat(streams(folder.file("a.tar", out.toByteArray()))).containsExactly("a");
    }

    @Test
    void whatIsWrongWithOneFileOfAnArchiveDoesNotLoseTheOthers() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.csv", A);
        files.put("empty.csv", new byte[0]);
        files.put("damaged.csv.gz", damaged(Packed.gzip(A)));
        files.put("b.csv", B);
        Path tar = folder.file("logs.tar", Packed.tar(files));
        Path zip = folder.file("logs.zip", Packed.zip(files));

        for (Path archive : List.of(tar, zip)) {
            Intake intake = CsvFolder.read(IntakeOptions.defaults(), archive);

            assertThat(intake.disconnects())
                    .extracting(Disconnect::source)
                    .containsExactly(archive + "!a.csv", archive + "!b.csv");
            assertThat(intake.unreadable()).isEqualTo(2);
            assertThat(Told.rejects(intake))
                    .extracting(Reject::source)
                    .containsExactly(archive + "!empty.csv", archive + "!damaged.csv.gz");
        }
    }

    private static byte[] damaged(byte[] packed) {
        packed[packed.length - 6] ^= 1;
        return packed;
    }

    @Test
    void anArchiveWithNothingToReadIsTold() {
        Path file = folder.file("logs.zip", Packed.zip(Map.of("notes.md", A)));

        assertUnreadable(
                file,
                file + " holds no file whose name ends in .csv, .tsv, .json, .jsonl, .ndjson, .log"
                        + " (also with .gz, .zst, .bz2 or .xz behind), .xlsx, .xls, .zip, .tar or .tgz. Maybe it is another archive.");
    }

    @Test
    void whatIsPackedTooOftenIsNotUnpacked() {
        Path file = folder.file("a.csv.gz", Packed.gzip(Packed.zstd(Packed.gzip(Packed.zstd(A)))));

        assertUnreadable(file, file + " is packed more than 3 times over. Maybe unpack it first and look what it is.");
    }

    @Test
    void aFolderIsReadWithTheFoldersInItSortedByName() throws IOException {
        Files.createDirectories(folder.path().resolve("logs/2026/.hidden"));
        folder.file("logs/b.csv", B);
        folder.file("logs/2026/A.CSV", A);
        folder.file("logs/2026/notes.txt", A);
        folder.file("logs/2026/.hidden/x.csv", A);
        folder.file("logs/.part.csv", A);

        Intake intake = CsvFolder.read(
                IntakeOptions.defaults(), folder.path().resolve("logs"), folder.file("single.txt", bytes("c")));

        assertThat(intake.reading().sources())
                .containsExactly(
                        folder.path() + "/logs/2026/A.CSV",
                        folder.path() + "/logs/b.csv",
                        folder.path() + "/single.txt");
    }

    @Test
    void aLinkThatLeadsBackIsNamedAndNotFollowed() throws IOException {
        Files.createDirectories(folder.path().resolve("logs/2026"));
        folder.file("logs/2026/a.csv", A);
        Path loop = Files.createSymbolicLink(
                folder.path().resolve("logs/2026/again"), folder.path().resolve("logs"));

        Intake intake = CsvFolder.read(IntakeOptions.defaults(), folder.path().resolve("logs"));

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(Told.notes(intake))
                .containsExactly(loop + " is a link that leads back to a folder it is in; it was not followed.");
    }

    @Test
    void aLinkToNowhereInAFolderIsTold() throws IOException {
        Path link = Files.createSymbolicLink(folder.path().resolve("a.csv"), Path.of("nowhere"));

        assertThatThrownBy(() -> CsvFolder.read(IntakeOptions.defaults(), folder.path()))
                .isInstanceOf(IntakeException.class)
                .hasMessage(link + " does not exist. Maybe the path is misspelt.");
    }

    @Test
    void aPatternStandsForTheFilesItFits() throws IOException {
        Files.createDirectories(folder.path().resolve("2026/11"));
        Path b = folder.file("2026/b.csv", B);
        Path a = folder.file("2026/a.csv", A);
        Path deep = folder.file("2026/11/a.csv", A);
        Path literal = folder.file("2026/a[1].csv", A);

        assertThat(FileNames.of(List.of(folder.path() + "/2026/?.csv", "-"))).containsExactly(a, b, Path.of("-"));
        assertThat(FileNames.of(List.of(folder.path() + "/20*/*.{csv,tsv}"))).containsExactly(a, literal, b);
        assertThat(FileNames.of(List.of(folder.path() + "/**/a.csv"))).containsExactly(deep, a);
        assertThat(FileNames.of(List.of(literal.toString()))).containsExactly(literal);
        assertThat(FileNames.of(List.of("fixtures/ev*/cut-then-expired.csv")))
                .containsExactly(Path.of("fixtures/events/cut-then-expired.csv"));
    }

    @Test
    void aPatternThatFitsNothingIsTold() {
        for (String pattern : List.of("nowhere/*.csv", "*.nothing", "[.csv")) {
            assertThatThrownBy(() -> FileNames.of(List.of(pattern)))
                    .isInstanceOf(IntakeException.class)
                    .hasMessage(pattern + " fits no file. Maybe the folder is another one.");
        }
    }

    @Test
    void anEmptyArgumentIsNoFolder() {
        assertThatThrownBy(() -> FileNames.of(List.of("")))
                .isInstanceOf(IntakeException.class)
                .hasMessage("'' is no file name. Maybe a variable of the shell is empty.");
    }

    private static List<String> streams(Path... files) {
        return CsvFolder.read(IntakeOptions.defaults(), files).disconnects().stream()
                .map(each -> each.stream().streamName())
                .toList();
    }

    private static byte[] bytes(String stream) {
        return (HEADER + stream + ",1764000000,3\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }

    private static void assertUnreadable(Path file, String message) {
        assertThatThrownBy(() -> CsvFolder.read(IntakeOptions.defaults(), file))
                .isInstanceOf(IntakeException.class)
                .hasMessage(message);
    }
}
