package dev.whydrop.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.whydrop.flink.batch.BatchOptions;
import dev.whydrop.flink.live.LiveOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, options and files that the page shows are those that the jobs take. */
class FlinkPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/flink.md");
    private static final Path MANIFEST = Path.of("src/flink/src/main/manifests/flink-deployment.yaml");
    private static final Pattern COMMAND = Pattern.compile("whydrop-flink\\.jar batch ([^\n]*)\n");
    private static final Pattern PROPERTIES = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void each_batch_command_shown_is_taken() throws IOException {
        List<String> commands = batchCommands();

        assertThat(commands).hasSizeGreaterThan(2);
        assertThatNoException()
                .isThrownBy(() ->
                        commands.forEach(each -> BatchOptions.of(each.strip().split("\\s+"))));
    }

    @Test
    void the_manifest_starts_the_live_job_from_the_jar_in_the_image() throws IOException {
        JsonNode job = new YAMLMapper().readTree(MANIFEST.toFile()).path("spec").path("job");
        List<String> arguments = new ArrayList<>();
        job.path("args").forEach(each -> arguments.add(each.asText()));

        assertThat(job.path("jarURI").asText()).isEqualTo("local:///opt/flink/usrlib/whydrop-flink.jar");
        assertThat(job.path("entryClass").asText()).isEqualTo(WhydropJob.class.getName());
        assertThat(arguments.remove(0)).isEqualTo("live");
        assertThatNoException().isThrownBy(() -> LiveOptions.of(arguments.toArray(String[]::new)));
    }

    /** Whatever file of options a command names is the one that the page shows. */
    private List<String> batchCommands() throws IOException {
        String page = Files.readString(PAGE);
        Matcher shown = PROPERTIES.matcher(page);
        assertThat(shown.find()).as("a file of options").isTrue();
        Path options = Files.writeString(folder.resolve("whydrop.properties"), shown.group(1));
        return COMMAND.matcher(page.replace("\\\n", " ").replace("--params whydrop.properties", "--params " + options))
                .results()
                .map(each -> each.group(1))
                .toList();
    }
}
