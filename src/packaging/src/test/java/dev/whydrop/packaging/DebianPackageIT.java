package dev.whydrop.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Needed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The .deb, installed by dpkg below a folder that stands for the root of a machine. */
class DebianPackageIT {
    private static final String EVENING = "fixtures/events/busy-evening.csv";
    private static final String DEB = System.getProperty("whydrop.deb");

    @TempDir
    static Path scratch;

    private static Path root;

    @BeforeAll
    static void install() throws Exception {
        root = scratch.resolve("root");
        Files.createDirectories(root.resolve("var/lib/dpkg/updates"));
        Files.createDirectories(root.resolve("var/lib/dpkg/info"));
        Files.createFile(root.resolve("var/lib/dpkg/status"));
        assertThat(dpkg("--force-depends", "--install", DEB).status()).isZero();
    }

    @Test
    void the_command_is_on_the_path_and_reports_what_the_jar_reports() throws Exception {
        Installed whydrop = Installed.at(root.resolve("usr/bin/whydrop"), scratch);
        for (String format : List.of("text", "html")) {
            assertThat(whydrop.run("report", EVENING, "--format", format))
                    .isEqualTo(Ran.jar("report", EVENING, "--format", format).done());
        }
        assertThat(whydrop.run("report", "nowhere.csv").status()).isEqualTo(2);
        assertThat(whydrop.classesFromArchive(scratch, "codes")).isNotEmpty();
        assertThat(whydrop.home()).isEmptyDirectory();
    }

    @Test
    void it_depends_on_no_screen_and_no_sound() throws Exception {
        assertThat(field("Depends").replaceAll(" \\([^)]*\\)", "").split(", "))
                .isNotEmpty()
                .isSubsetOf("libc6", "libgcc-s1", "libstdc++6", "zlib1g");
    }

    @Test
    void it_is_refused_where_the_c_library_is_too_old_for_its_java() throws Exception {
        assertThat(field("Depends")).containsPattern("\\blibc6 \\(>= 2\\.[0-9]+\\)");
    }

    @Test
    void a_snapshot_comes_before_its_release() throws Exception {
        String release = System.getProperty("whydrop.version").replace("-SNAPSHOT", "");

        assertThat(Ran.of("dpkg", "--compare-versions", field("Version"), "lt", release + "-2")
                        .status())
                .isZero();
    }

    @Test
    void manual_page_completion_and_units_are_where_they_are_looked_for() {
        assertThat(Stream.of(
                                "usr/share/man/man1/whydrop.1.gz",
                                "usr/share/bash-completion/completions/whydrop",
                                "usr/share/doc/whydrop/copyright",
                                "usr/lib/systemd/system/whydrop-report.service",
                                "usr/lib/systemd/system/whydrop-report.timer")
                        .filter(file -> !Files.isRegularFile(root.resolve(file))))
                .isEmpty();
    }

    @Test
    void it_leaves_nothing_when_it_is_removed() throws Exception {
        Path other = Files.createDirectory(scratch.resolve("other"));
        Ran.of("cp", "-a", root + "/.", other.toString()).done();
        assertThat(Files.exists(other.resolve("opt/whydrop"))).isTrue();
        assertThat(dpkgIn(other, "--purge", "whydrop").status()).isZero();

        assertThat(other.toFile().list()).containsExactly("var");
    }

    private static String field(String name) throws Exception {
        return Ran.of("dpkg-deb", "--field", DEB, name).done().out().trim();
    }

    private static Ran dpkg(String... arguments) throws Exception {
        return dpkgIn(root, arguments);
    }

    private static Ran dpkgIn(Path root, String... arguments) throws Exception {
        Needed.program("dpkg", "apt-get install dpkg", "dpkg");
        Needed.program("fakeroot", "apt-get install fakeroot", "fakeroot");
        return Ran.of(Stream.concat(
                        Stream.of("fakeroot", "dpkg", "--log=/dev/null", "--force-not-root", "--root=" + root),
                        Stream.of(arguments))
                .toArray(String[]::new));
    }
}
