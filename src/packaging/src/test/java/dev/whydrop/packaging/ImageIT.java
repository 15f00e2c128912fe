package dev.whydrop.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The image, unpacked from its tar.gz in another place than where it was made. */
class ImageIT {
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    @TempDir
    static Path scratch;

    private static Path image;
    private static Installed whydrop;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() throws Exception {
        Ran.of("tar", "-xzf", System.getProperty("whydrop.packed"), "-C", scratch.toString())
                .done();
        image = scratch.resolve("whydrop-" + System.getProperty("whydrop.version"));
        whydrop = Installed.at(image.resolve("bin/whydrop"), scratch);
    }

    @ParameterizedTest
    @CsvSource({"text, zh", "html, ja", "json, en", "md, zh", "csv, ja"})
    void it_reports_byte_for_byte_what_the_jar_reports_and_needs_no_java(String format, String language)
            throws Exception {
        String[] report = {"report", EVENING, "--format", format, "--lang", language};

        assertThat(whydrop.run(report)).isEqualTo(Ran.jar(report).done());
    }

    @Test
    void a_java_of_somebody_else_makes_no_difference() throws Exception {
        assertThat(whydrop.run(Map.of("JAVA_HOME", "/wrong"), "explain", "18/501"))
                .isEqualTo(Ran.jar("explain", "18/501").done());
    }

    @ParameterizedTest
    @CsvSource({"GB18030", "Shift_JIS", "Big5", "EUC-JP"})
    void its_java_knows_the_encodings_that_logs_come_in(String encoding) throws Exception {
        assertThat(whydrop.run("report", EVENING, "--encoding", encoding).done().out())
                .startsWith("whydrop ");
    }

    @Test
    void its_java_knows_whom_to_trust_on_the_network() throws Exception {
        KeyStore trusted = KeyStore.getInstance("JKS");
        try (InputStream in = Files.newInputStream(image.resolve("lib/runtime/lib/security/cacerts"))) {
            trusted.load(in, null);
        }

        assertThat(trusted.size()).isGreaterThan(50);
    }

    @Test
    void exit_codes_pass_through() throws Exception {
        assertThat(whydrop.run("report", "nowhere.csv").status()).isEqualTo(2);
        assertThat(whydrop.run("report", EVENING, "--fail-on", "low").status()).isEqualTo(3);
    }

    @Test
    void its_archive_of_classes_serves_every_command() throws Exception {
        for (String[] command : new String[][] {{"report", EVENING, "--format", "html"}, {"explain", "18/501"}}) {
            assertThat(whydrop.classesFromArchive(folder, command))
                    .contains("dev.whydrop.cli.Whydrop")
                    .hasSizeGreaterThan(50);
        }
    }

    @Test
    void an_archive_that_others_may_write_is_passed_over() throws Exception {
        Path archive = archive();
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(archive);
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-rw-rw-"));
        try {
            assertThat(whydrop.classesFromArchive(folder, "codes")).isEmpty();
        } finally {
            Files.setPosixFilePermissions(archive, before);
        }
    }

    @Test
    void an_archive_of_another_length_than_its_name_says_is_passed_over() throws Exception {
        Path archive = archive();
        Path shorter = archive.resolveSibling("whydrop-" + (Files.size(archive) - 1) + ".jsa");
        Files.move(archive, shorter);
        try {
            assertThat(whydrop.classesFromArchive(folder, "codes")).isEmpty();
        } finally {
            Files.move(shorter, archive);
        }
    }

    @Test
    void an_archive_of_another_version_of_the_jar_is_passed_over_in_silence() throws Exception {
        Path jar = image.resolve("lib/whydrop.jar");
        FileTime before = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(before.toMillis() + 2000));
        try {
            assertThat(whydrop.classesFromArchive(folder, "codes")).isEmpty();
        } finally {
            Files.setLastModifiedTime(jar, before);
        }
    }

    @Test
    void nothing_is_left_in_the_home_of_the_user() throws Exception {
        whydrop.run("codes").done();
        whydrop.run("codes").done();

        assertThat(whydrop.home()).isEmptyDirectory();
    }

    @Test
    void a_java_for_another_machine_is_told() throws Exception {
        Path command = Files.createDirectories(folder.resolve("bin")).resolve("whydrop");
        Files.copy(image.resolve("bin/whydrop"), command, StandardCopyOption.COPY_ATTRIBUTES);
        Path java = Files.createDirectories(folder.resolve("lib/runtime/bin")).resolve("java");
        Files.write(java, new byte[] {0x7f, 'E', 'L', 'F', 9});
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

        Ran ran = Installed.at(command, folder).run("codes");

        assertThat(ran.err())
                .endsWith("The Java of this image does not run on this machine (" + machine()
                        + "). Maybe it is for another processor, or for glibc, which Alpine does not have: take the zip,"
                        + " and a Java of this machine.\n");
        assertThat(ran.status()).isEqualTo(126);
    }

    private static String machine() throws Exception {
        return Ran.of("uname", "-sm").done().out().trim();
    }

    private static Path archive() throws IOException {
        try (Stream<Path> files = Files.list(image.resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jsa"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
