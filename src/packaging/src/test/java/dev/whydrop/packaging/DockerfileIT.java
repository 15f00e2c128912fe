package dev.whydrop.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Dockerfile, read: that it can be built is not tried, as that needs Docker and a network. */
class DockerfileIT {
    private static final Path DOCKERFILE = Path.of("src/packaging/docker/Dockerfile");

    @Test
    void what_it_adds_is_in_the_folder_of_its_build() throws Exception {
        Path packed = Path.of(System.getProperty("whydrop.packed"));
        List<String> added = instructions("ADD").toList();

        assertThat(added).hasSize(1);
        assertThat(packed.resolveSibling(added.get(0)
                        .split(" ")[0]
                        .replace("${VERSION}", System.getProperty("whydrop.version"))
                        .replace("${TARGETARCH}", architecture())))
                .isEqualTo(packed)
                .isRegularFile();
        assertThat(instructions("COPY")).isEmpty();
    }

    @Test
    void it_runs_the_command_as_nobody_in_particular() throws Exception {
        assertThat(instructions("USER")).containsExactly("10001");
        assertThat(instructions("ENTRYPOINT")).containsExactly("[\"whydrop\"]");
        assertThat(instructions("WORKDIR")).containsExactly("/data");
    }

    @Test
    void the_command_it_links_is_that_of_the_image() throws Exception {
        String target = "/opt/whydrop-" + System.getProperty("whydrop.version");

        assertThat(instructions("RUN")
                        .findFirst()
                        .orElseThrow()
                        .replace("${VERSION}", System.getProperty("whydrop.version")))
                .startsWith("ln -s \"" + target + "/bin/whydrop\" /usr/local/bin/whydrop");
        assertThat(Path.of(System.getProperty("whydrop.image")).getFileName())
                .isEqualTo(Path.of(target).getFileName());
        assertThat(Path.of(System.getProperty("whydrop.image"), "bin/whydrop")).isExecutable();
    }

    /** {@return what stands behind this instruction, each time} */
    private static Stream<String> instructions(String name) throws Exception {
        return Files.readString(DOCKERFILE)
                .replace("\\\n", " ")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1));
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }
}
