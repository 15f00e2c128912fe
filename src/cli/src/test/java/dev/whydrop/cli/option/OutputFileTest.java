package dev.whydrop.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.Needed;
import dev.whydrop.cli.CommandRun;
import dev.whydrop.cli.terminal.WrongUsage;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    @TempDir
    Path folder;

    @Test
    void a_full_disk_is_told_and_a_device_is_never_replaced_by_a_file() {
        Path full = Needed.device("/dev/full");

        CommandRun run = CommandRun.of("report", EVENING, "--out", full.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("'/dev/full' cannot be written: No space left on device."
                        + " Maybe the disk is full or read-only; try another folder.\n");
        assertThat(full).exists();
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @Test
    void a_name_that_is_too_long_is_told_as_such() {
        String name = "n".repeat(300);

        assertThat(CommandRun.of("report", "fixtures/events/cut-then-expired.csv", "--out", name)
                        .err())
                .isEqualTo("'" + name + "' cannot be written: File name too long. Maybe shorten it.\n");
    }

    @Test
    void what_fails_half_way_leaves_the_file_as_it_was() throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), "before");

        assertThatThrownBy(() -> OutputFile.write(file, out -> {
                    out.write("x".repeat(100_000));
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("'" + file + "' cannot be written: No space left on device."
                        + " Maybe the disk is full or read-only; try another folder.");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(file).hasContent("before");
    }

    @Test
    void input_that_breaks_off_writes_nothing() throws IOException {
        Path zst = Path.of("fixtures/events/cut-then-expired/plain.csv.zst");
        byte[] packed = Files.readAllBytes(zst);
        Path cut = Files.write(folder.resolve("cut.csv.zst"), Arrays.copyOf(packed, packed.length / 2));
        Path out = folder.resolve("report.txt");

        CommandRun run = CommandRun.of("report", cut.toString(), "--out", out.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(cut + " is cut off: its packed data end too early. Maybe it was not copied whole;"
                        + " fetch it again.\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void two_runs_at_once_leave_the_whole_file_of_the_one_that_ends_last() throws IOException {
        Path file = folder.resolve("report.txt");

        OutputFile.write(file, slow -> {
            slow.write("slow ".repeat(20_000));
            OutputFile.write(file, quick -> quick.write("quick"));
            assertThat(file).hasContent("quick");
            slow.write("end");
        });

        assertThat(file).hasContent("slow ".repeat(20_000) + "end");
        assertThat(names()).containsExactly("report.txt");
    }

    @Test
    void a_link_that_lies_ready_under_the_name_of_a_part_is_not_followed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Files.createSymbolicLink(folder.resolve(".report.txt.part"), victim);
        Path file = folder.resolve("report.txt");

        OutputFile.write(file, out -> {
            assertThat(names())
                    .filteredOn(name -> name.matches("\\.whydrop-[0-9a-f]+\\.part"))
                    .hasSize(1);
            out.write("report");
        });

        assertThat(victim).hasContent("precious");
        assertThat(file).isRegularFile().hasContent("report");
        assertThat(Files.isSymbolicLink(file)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw-r--", "r--r--r--"})
    void the_rights_of_what_is_replaced_are_kept_and_nobody_else_looks_into_it_meanwhile(String rights)
            throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

        OutputFile.write(file, out -> {
            Path part = folder.resolve(names().get(0));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
                    .isEqualTo("rw-------");
            out.write("after");
        });

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(rights);
        assertThat(file).hasContent("after");
    }

    @Test
    void a_link_is_followed_and_stays_a_link() throws IOException {
        Path folderOfPages = Files.createDirectory(folder.resolve("pages"));
        Path page = Files.writeString(folderOfPages.resolve("friday.html"), "before");
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("pages/friday.html"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), second);
        Path toNothing = Files.createSymbolicLink(folder.resolve("new"), Path.of("pages/saturday.html"));

        OutputFile.write(first, out -> out.write("after"));
        OutputFile.write(toNothing, out -> out.write("new"));

        assertThat(List.of(first, second, toNothing)).allMatch(Files::isSymbolicLink);
        assertThat(page).hasContent("after");
        assertThat(folderOfPages.resolve("saturday.html")).hasContent("new");
        try (Stream<Path> pages = Files.list(folderOfPages)) {
            assertThat(pages).hasSize(2);
        }
    }

    @Test
    void a_link_to_nothing_that_is_not_written_after_all_leaves_nothing() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nothing.txt"));

        assertThatThrownBy(() -> OutputFile.write(link, out -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(WrongUsage.class);

        assertThat(names()).containsExactly("link");
    }

    @Test
    void a_link_that_leads_back_to_itself_is_told() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));

        assertThatThrownBy(() -> OutputFile.write(link, out -> out.write("x")))
                .hasMessage(
                        "'" + link + "' cannot be written: it is a link that leads back to itself. Maybe delete it.");
    }

    @Test
    void a_file_that_the_process_was_given_open_is_written_behind_what_is_in_it() throws IOException {
        Path openFiles = Needed.device("/proc/self/fd");
        Path file = folder.resolve("console.txt");
        try (FileOutputStream given = new FileOutputStream(file.toFile())) {
            given.write("before\n".getBytes(StandardCharsets.UTF_8));
            Path link = Files.createSymbolicLink(folder.resolve("stdout"), numberOf(file, openFiles));

            OutputFile.write(link, out -> out.write("report\n"));

            assertThat(Files.isSymbolicLink(link)).isTrue();
        }
        assertThat(file).hasContent("before\nreport\n");
        assertThat(names()).containsExactlyInAnyOrder("console.txt", "stdout");
    }

    private static Path numberOf(Path file, Path openFiles) throws IOException {
        try (Stream<Path> all = Files.list(openFiles)) {
            return all.filter(each -> {
                        try {
                            return Files.readSymbolicLink(each).equals(file.toRealPath());
                        } catch (IOException e) {
                            return false; // closed meanwhile
                        }
                    })
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void a_pipe_stays_a_pipe_and_its_reader_gets_everything() throws Exception {
        Path pipe = Needed.pipe(folder.resolve("pipe"));
        Process cat = new ProcessBuilder("cat", pipe.toString()).start();

        OutputFile.write(pipe, out -> out.write("report"));

        assertThat(new String(cat.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("report");
        assertThat(names()).containsExactly("pipe");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void a_folder_that_does_not_exist_is_told_by_that_name_alone() {
        Path file = folder.resolve("missing/report.txt");

        assertThatThrownBy(() -> OutputFile.write(file, out -> out.write("x")))
                .hasMessage(
                        "'" + file + "' cannot be written: its folder does not exist. Maybe make the folder first.");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
