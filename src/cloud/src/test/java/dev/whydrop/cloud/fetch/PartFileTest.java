package dev.whydrop.cloud.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.LoopbackApi;
import dev.whydrop.cloud.StoodTime;
import dev.whydrop.cloud.client.CloudOptions;
import dev.whydrop.cloud.client.Endpoint;
import dev.whydrop.cloud.client.LiveClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fetch of two windows whose second fails at first. */
class PartFileTest {
    private static final Instant NOW = StoodTime.NOW;
    private static final Instant EDGE = NOW.minus(Duration.ofDays(15));
    private static final EventQuery QUERY =
            new EventQuery(EDGE.minus(Duration.ofDays(30)), NOW, "push.example.com", null, null);

    @TempDir
    Path folder;

    private final StoodTime time = new StoodTime();
    private LoopbackApi api;

    @BeforeEach
    void start() throws IOException {
        api = new LoopbackApi(time);
        api.event("first", EDGE.minusSeconds(90), EDGE.minusSeconds(60), "x\ny");
        api.event("edge", EDGE, EDGE, "x");
        api.event("last", NOW.minusSeconds(90), NOW.minusSeconds(60), "x");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.csv", "events.ndjson"})
    void a_fetch_that_failed_goes_on_where_it_was_and_gives_the_same_file(String name) throws IOException {
        Path whole = folder.resolve("whole-" + name);
        Path interrupted = folder.resolve(name);
        fetch(whole);

        failInTheSecondWindow(interrupted);
        assertThat(interrupted).doesNotExist();
        try (PartFile part = PartFile.resume(interrupted)) {
            assertThat(part.query()).isEqualTo(QUERY);
            assertThat(part.fill(client(), (events, upTo) -> {})).isEqualTo(new Fetched(3, 1, List.of()));
        }

        assertThat(interrupted).hasSameTextualContentAs(whole);
        assertThat(files()).containsExactlyInAnyOrder(whole, interrupted);
    }

    @Test
    void a_part_holds_whole_windows_and_says_how_far_they_reach() throws IOException {
        Path file = folder.resolve("events.ndjson");

        failInTheSecondWindow(file);

        assertThat(Files.readAllLines(folder.resolve("events.ndjson.part")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"AppName\":\"live\"") && line.endsWith("}"));
        assertThat(PartFile.resume(file).reached())
                .isEqualTo("2 records up to " + EDGE + " are in '" + file
                        + ".part'. The same command with --resume goes on from there.");
    }

    @Test
    void what_was_not_written_to_its_end_is_cut_off() throws IOException {
        Path file = folder.resolve("events.csv");
        fetch(folder.resolve("whole.csv"));
        failInTheSecondWindow(file);
        Files.writeString(folder.resolve("events.csv.part"), "push.example.com,live,ha", StandardOpenOption.APPEND);

        try (PartFile part = PartFile.resume(file)) {
            part.fill(client(), (events, upTo) -> {});
        }

        assertThat(file).hasSameTextualContentAs(folder.resolve("whole.csv"));
    }

    @Test
    void after_a_stop_nothing_is_written_and_the_part_stays() throws IOException {
        Path file = folder.resolve("events.csv");

        try (PartFile part = PartFile.begin(file, QUERY)) {
            assertThatThrownBy(() -> part.fill(client(), (events, upTo) -> part.stop()))
                    .isInstanceOf(CancellationException.class);
        }

        assertThat(Files.readString(folder.resolve("events.csv.part")))
                .contains("edge")
                .doesNotContain("last");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_fetch_that_got_nothing_leaves_nothing() throws IOException {
        api.misbehave(LoopbackApi.error("UnauthorizedOperation.CamNoAuth", "no"));

        try (PartFile part = PartFile.begin(folder.resolve("events.csv"), QUERY)) {
            assertThatThrownBy(() -> part.fill(client(), (events, upTo) -> {})).isInstanceOf(CloudException.class);
        }

        assertThat(files()).isEmpty();
    }

    @Test
    void a_second_fetch_does_not_overwrite_what_an_unfinished_one_has() throws IOException {
        Path file = folder.resolve("events.csv");
        failInTheSecondWindow(file);

        assertThatThrownBy(() -> PartFile.begin(file, QUERY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'" + file + ".part' is left of a fetch that was not finished. Maybe go on with --resume, or"
                                + " delete it and '" + file + ".part.json'.");
    }

    @Test
    void there_must_be_something_to_go_on_with() {
        Path file = folder.resolve("events.csv");

        assertThatThrownBy(() -> PartFile.resume(file))
                .hasMessage("There is no '" + file + ".part' to go on from. Maybe leave --resume out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "{\"since\":\"yesterday\"}", "null"})
    void a_state_that_says_nothing_is_refused(String state) throws IOException {
        Path file = folder.resolve("events.csv");
        Files.writeString(folder.resolve("events.csv.part"), "x");
        Files.writeString(folder.resolve("events.csv.part.json"), state);

        assertThatThrownBy(() -> PartFile.resume(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + file + ".part.json' does not tell how far the fetch had come. Maybe delete it and the"
                        + " part beside it, and fetch again.");
    }

    @Test
    void a_part_that_is_shorter_than_it_was_is_refused() throws IOException {
        Path file = folder.resolve("events.csv");
        failInTheSecondWindow(file);
        Files.writeString(folder.resolve("events.csv.part"), "x");

        assertThatThrownBy(() -> PartFile.resume(file))
                .hasMessageStartingWith("'" + file + ".part' is shorter than '" + file + ".part.json' says. Maybe ");
    }

    @Test
    void a_name_without_a_format_is_refused() {
        assertThatThrownBy(() -> PartFile.begin(folder.resolve("events.txt"), QUERY))
                .hasMessage("'" + folder.resolve("events.txt") + "' says no format. Maybe end it in .csv or .ndjson.");
    }

    @Test
    void a_file_that_is_no_part_of_a_fetch_is_not_touched() throws IOException {
        Path stranger = Files.writeString(folder.resolve("events.csv.part"), "precious");

        assertThatThrownBy(() -> PartFile.begin(folder.resolve("events.csv"), QUERY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + stranger
                        + "' is there already, and no fetch can go on from it. Maybe delete it, or name another file.");
        assertThat(stranger).hasContent("precious");
    }

    @Test
    void a_link_in_place_of_a_part_is_not_followed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "precious, and longer than any header of a fetch is");
        Path file = folder.resolve("events.csv");
        Path part = Files.createSymbolicLink(folder.resolve("events.csv.part"), victim);
        assertThatThrownBy(() -> PartFile.begin(file, QUERY)).isInstanceOf(IllegalArgumentException.class);
        Files.delete(part);
        failInTheSecondWindow(file);
        Files.delete(part);
        Files.createSymbolicLink(part, victim);

        assertThatThrownBy(() -> PartFile.resume(file)).isInstanceOf(IOException.class);

        assertThat(victim).hasContent("precious, and longer than any header of a fetch is");
    }

    @Test
    void one_fetch_at_a_time_writes_a_part() throws IOException {
        Path file = folder.resolve("events.csv");
        Path whole = folder.resolve("whole.csv");
        fetch(whole);
        failInTheSecondWindow(file);

        try (PartFile first = PartFile.resume(file)) {
            assertThatThrownBy(() -> PartFile.resume(file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "'" + file + ".part' is being written by another fetch. Maybe wait until that is done.");
            first.fill(client(), (events, upTo) -> {});
        }

        assertThat(file).hasSameTextualContentAs(whole);
        assertThat(files()).containsExactlyInAnyOrder(file, whole);
    }

    @Test
    void the_rights_of_what_is_replaced_are_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        List<String> meanwhile = new ArrayList<>();

        try (PartFile part = PartFile.begin(file, QUERY)) {
            part.fill(client(), (events, upTo) -> meanwhile.add(rights(folder.resolve("events.csv.part"))));
        }

        assertThat(meanwhile).isNotEmpty().containsOnly("rw-------");
        assertThat(rights(file)).isEqualTo("rw-------");
    }

    private static String rights(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fetch(Path file) throws IOException {
        try (PartFile part = PartFile.begin(file, QUERY)) {
            part.fill(client(), (events, upTo) -> {});
        }
    }

    private void failInTheSecondWindow(Path file) throws IOException {
        try (PartFile part = PartFile.begin(file, QUERY)) {
            assertThatThrownBy(() -> part.fill(
                            client(),
                            (events, upTo) -> api.misbehave(LoopbackApi.error("UnauthorizedOperation", "no"))))
                    .isInstanceOf(CloudException.class);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private LiveClient client() {
        return new LiveClient(
                new CloudOptions(Endpoint.parse(api.endpoint()), Duration.ofSeconds(20), 100), time.machine());
    }
}
