package dev.whydrop.intake.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of parts, whatever their size and order, is what comes out of the whole. */
class ReadingInPartsTest {
    private static final long SEED = 16;
    private static final InputPart.Bytes FILES = (name, place) -> {
        InputStream in = Files.newInputStream(Path.of(name));
        in.skipNBytes(place);
        return in;
    };

    @TempDir
    Path folder;

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("fixtures"))) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void each_fixture_is_read_as_a_whole(Path file) throws IOException {
        assertSame(List.of(file), 700);
    }

    /** Those of two folders are made up with the same numbers of pushes for other streams. */
    @ParameterizedTest
    @ValueSource(strings = {"desk", "events", "wrapped", "stories"})
    void all_fixtures_of_a_folder_together_are_read_as_a_whole(String name) throws IOException {
        assertSame(
                fixtures()
                        .filter(each -> each.startsWith(Path.of("fixtures", name)))
                        .toList(),
                5_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 200, 1_000, 100_000})
    void pieces_may_have_any_size(int bytes) throws IOException {
        assertSame(List.of(csv(quoted(300))), bytes);
    }

    @Test
    void a_row_with_a_line_break_in_quotes_is_not_cut() throws IOException {
        Path file = csv(quoted(300));

        List<InputPart> parts =
                new Cutting(IntakeOptions.defaults(), 1).cut(0, file.toString(), Files.size(file), FILES);

        assertThat(parts).hasSize(301); // the last one is empty
    }

    @Test
    void rejects_comments_and_blank_lines_keep_their_numbers() throws IOException {
        StringBuilder rows = new StringBuilder("# an export\nstream_name,end_time,errcode\n");
        for (int i = 0; i < 200; i++) {
            rows.append(
                    i % 7 == 3 ? "cam,noon,12\n" : i % 7 == 5 ? "# page " + i + "\n" : i % 7 == 6 ? "\n,,\n" : row(i));
        }

        assertSame(List.of(csv(rows.toString())), 300);
    }

    @Test
    void quotes_that_do_not_match_leave_a_file_whole() throws IOException {
        Path file = csv(quoted(100) + "cam,2026-11-20T18:00:00Z,1,\"no end\n" + rows(100));

        assertThat(new Cutting(IntakeOptions.defaults(), 500).cut(0, file.toString(), Files.size(file), FILES))
                .containsExactly(InputPart.whole(0, file.toString()));
        assertSame(List.of(file), 500);
    }

    @Test
    void times_without_seconds_get_the_same_ones() throws IOException {
        StringBuilder rows = new StringBuilder("stream_name,end_time,errcode\n");
        for (int i = 0; i < 300; i++) {
            rows.append("cam-%d,2026-11-20 18:%02d,12\n".formatted(i % 3, i / 5));
        }

        assertSame(List.of(csv(rows.toString())), 400);
    }

    @Test
    void an_export_in_another_zone_is_mended_by_the_one_that_names_its_zone() throws IOException {
        StringBuilder console = new StringBuilder("流名,断流时间,错误码\n");
        StringBuilder api = new StringBuilder("stream_name,end_time,errcode\n");
        for (int i = 0; i < 60; i++) {
            console.append("cam-%d,2026-11-20 12:%02d:%02d,12\n".formatted(i % 5, i, i * 7 % 60));
            api.append("cam-%d,2026-11-20T18:%02d:%02dZ,12\n".formatted(i % 5, i, i * 7 % 60));
        }

        assertSame(List.of(named("a.csv", console.toString()), named("b.csv", api.toString())), 400);
    }

    @Test
    void messages_about_one_push_are_joined_over_files() throws IOException {
        StringBuilder starts = new StringBuilder();
        StringBuilder ends = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            starts.append(callback(1, i, 1_763_660_000 + i, "")).append('\n');
            if (i % 4 > 0) {
                ends.append(callback(0, i, 1_763_661_000 + i, ",\"errcode\":12"))
                        .append('\n');
            }
        }

        assertSame(
                List.of(
                        named("ends.json", ends.toString()),
                        named("again.json", ends.toString()),
                        named("starts.json", starts.toString())),
                400);
    }

    /** Times without a zone are mended by what the other file has, and that is found only where what was sent again counts once. */
    @Test
    void callbacks_that_were_sent_again_count_once_before_times_are_mended() throws IOException {
        StringBuilder callbacks = new StringBuilder("event_type,sequence,stream_id,event_time,errcode\n");
        StringBuilder api = new StringBuilder("stream_name,end_time,errcode\n");
        for (int i = 0; i < 24; i++) {
            String row = "0,%d,cam-%d,2026-11-20 20:%02d:%02d,12\n".formatted(8_000 + i, i % 4, i * 2, i * 7 % 60);
            callbacks.append(row).append(i % 4 == 0 ? row : "");
            api.append("cam-%d,2026-11-20T12:%02d:%02dZ,12\n".formatted(i % 4, i * 2, i * 7 % 60));
        }

        assertSame(List.of(named("callbacks.csv", callbacks.toString()), named("api.csv", api.toString())), 300);
    }

    @Test
    void a_letter_too_many_in_a_reason_is_told_of_all_files_together() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int file = 0; file < 3; file++) {
            StringBuilder rows = new StringBuilder("stream_name,end_time,reason\n");
            for (int i = 0; i < 60; i++) {
                String typo = "network" + "x".repeat(i % 7 == 0 ? 1 : 0) + " err" + "o".repeat(1 + i % 2) + "r";
                rows.append("cam-%d,2026-11-20T18:%02d:00Z,%s\n".formatted(file, i, typo));
            }
            files.add(named("typos-" + file + ".csv", rows.toString()));
        }

        assertSame(files, 500);
    }

    @Test
    void where_nothing_can_be_used_the_first_failure_is_told() throws IOException {
        Path file = named("empty.csv", "");
        PartReader reader = new PartReader(IntakeOptions.defaults());
        PartReading reading =
                reader.read(InputPart.whole(0, file.toString()), FILES).reading();

        assertThatThrownBy(() -> Settlement.of(List.of(reading), reader, FILES))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("empty.csv");
    }

    private void assertSame(List<Path> files, int pieceBytes) throws IOException {
        Intake whole;
        try {
            whole = new EventReader(IntakeOptions.defaults()).read(files);
        } catch (IntakeException e) {
            assertThatThrownBy(() -> inParts(files, pieceBytes)).hasMessage(e.getMessage());
            return;
        }
        Together together = inParts(files, pieceBytes);
        assertThat(together.settlement.reading(together.counts)).isEqualTo(whole.reading());
        assertThat(together.settlement.unreadable()).isEqualTo(whole.unreadable());
        assertThat(together.disconnects.stream().sorted(Disconnect.ORDER).toList())
                .isEqualTo(whole.disconnects().stream().sorted(Disconnect.ORDER).toList());
        assertThat(together.running.stream().sorted(RunningPush.ORDER).toList()).isEqualTo(whole.running());
        assertThat(together.anomalies.stream().sorted(PushAnomaly.ORDER).toList())
                .isEqualTo(whole.anomalies().stream().sorted(PushAnomaly.ORDER).toList());
    }

    private static final class Together {
        private final List<Disconnect> disconnects = new ArrayList<>();
        private final List<RunningPush> running = new ArrayList<>();
        private final List<PushAnomaly> anomalies = new ArrayList<>();
        private StreamCounts counts = StreamCounts.NONE;
        private final Settlement settlement;

        Together(Settlement settlement) {
            this.settlement = settlement;
        }
    }

    /** Only bytes go from one place to the next, in any order. */
    private static Together inParts(List<Path> files, int pieceBytes) throws IOException {
        System.out.println("Seed of the order: " + SEED);
        Random random = new Random(SEED);
        PartReader reader = new PartReader(IntakeOptions.defaults());
        Cutting cutting = new Cutting(IntakeOptions.defaults(), pieceBytes);
        List<InputPart> parts = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            parts.addAll(cutting.cut(file, files.get(file).toString(), Files.size(files.get(file)), FILES));
        }
        Collections.shuffle(parts, random);
        List<byte[]> readings = new ArrayList<>();
        List<byte[]> streams = new ArrayList<>();
        for (InputPart each : parts) {
            PartIntake read = reader.read(each, FILES);
            readings.add(read.reading().toBytes());
            read.streams().forEach(stream -> streams.add(stream.toBytes()));
        }
        Collections.shuffle(streams, random);
        Settlement settlement =
                Settlement.of(readings.stream().map(PartReading::fromBytes).toList(), reader, FILES);
        PartChanges changes = PartChanges.fromBytes(settlement.changes().toBytes());
        Map<StreamId, List<StreamPart>> byStream = new LinkedHashMap<>();
        streams.stream()
                .map(StreamPart::fromBytes)
                .forEach(each -> byStream.computeIfAbsent(each.stream(), any -> new ArrayList<>())
                        .add(each));
        Together together = new Together(settlement);
        byStream.values().forEach(each -> {
            StreamIntake intake = StreamIntake.of(each, changes);
            together.disconnects.addAll(intake.observations().disconnects());
            together.running.addAll(intake.observations().running());
            together.anomalies.addAll(intake.observations().anomalies());
            together.counts =
                    together.counts.and(StreamCounts.fromBytes(intake.counts().toBytes()));
        });
        return together;
    }

    private Path csv(String text) throws IOException {
        return named("day.csv", text);
    }

    private Path named(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String callback(int type, int push, long time, String more) {
        return "{\"event_type\":%d,\"sequence\":\"%d\",\"stream_id\":\"cam-%d\",\"event_time\":%d,\"user_ip\":\"203.0.113.%d\"%s}"
                .formatted(type, 9_000 + push, push % 6, time, push % 3, more);
    }

    private static String quoted(int rows) {
        return "stream_name,end_time,errcode,reason\n" + rows(rows);
    }

    private static String rows(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "cam-%d,2026-11-20T18:%02d:%02dZ,12,%s\n"
                        .formatted(i % 9, i / 60, i % 60, i % 7 == 0 ? "\"said \"\"no\"\",\nthen\r\nleft\"" : "网络"))
                .reduce("", String::concat);
    }

    private static String row(int i) {
        return "cam-%d,2026-11-20T18:%02d:%02dZ,12\n".formatted(i % 9, i / 60, i % 60);
    }
}
