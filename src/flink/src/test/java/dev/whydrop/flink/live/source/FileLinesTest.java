package dev.whydrop.flink.live.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLinesTest {
    private static final int LINES = 450;

    @TempDir
    private Path folder;

    private static String line(int number) {
        return "{\"app\":\"push.example.com\",\"appname\":\"live\",\"stream_id\":\"cam\",\"event_type\":0,\"event_time\":"
                + (1_780_000_000 + number) + ",\"sequence\":\"" + number + "\",\"errcode\":13}";
    }

    private static String lines() {
        return IntStream.rangeClosed(1, LINES).mapToObj(FileLinesTest::line).collect(Collectors.joining("\n"));
    }

    private static FileSourceSplit split(Path file, long skip) throws IOException {
        return new FileSourceSplit(
                "1",
                new org.apache.flink.core.fs.Path(file.toUri()),
                0,
                Files.size(file),
                0,
                Files.size(file),
                new String[0],
                new CheckpointedPosition(CheckpointedPosition.NO_OFFSET, skip));
    }

    private static List<RecordAndPosition<Taken>> read(Path file, long skip) throws IOException {
        FileLines lines = new FileLines();
        List<RecordAndPosition<Taken>> all = new ArrayList<>();
        try (BulkFormat.Reader<Taken> reader = lines.restoreReader(new Configuration(), split(file, skip))) {
            for (var batch = reader.readBatch(); batch != null; batch = reader.readBatch()) {
                for (var next = batch.next(); next != null; next = batch.next()) {
                    all.add(new RecordAndPosition<>(next.getRecord(), next.getOffset(), next.getRecordSkipCount()));
                }
                batch.releaseBatch();
            }
        }
        return all;
    }

    @Test
    void each_line_is_a_record_that_knows_where_it_stands() throws IOException {
        Path file = Files.writeString(folder.resolve("calls.ndjson"), lines());

        assertThat(read(file, 0))
                .extracting(each -> each.getRecord().record().source() + ":"
                        + each.getRecord().record().row() + " " + each.getRecordSkipCount())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, LINES)
                        .mapToObj(each -> "calls.ndjson:" + each + " " + each)
                        .toList());
    }

    @Test
    void reading_goes_on_after_any_record() throws IOException {
        Path file = Files.writeString(folder.resolve("calls.ndjson"), lines());
        List<String> all = rows(read(file, 0));

        for (int skip : new int[] {1, 199, 200, 201, 449, 450}) {
            assertThat(rows(read(file, skip))).as("after %s", skip).isEqualTo(all.subList(skip, LINES));
        }
    }

    private static List<String> rows(List<RecordAndPosition<Taken>> records) {
        return records.stream()
                .map(each -> each.getRecord().record().row() + " " + each.getRecordSkipCount())
                .toList();
    }

    @Test
    void a_packed_file_is_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines().getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("calls.ndjson.gz"), packed.toByteArray());

        assertThat(read(file, 0)).hasSize(LINES);
    }

    @Test
    void a_packed_file_that_is_cut_off_is_read_up_to_there_and_the_rest_rejected() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines().getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(
                folder.resolve("calls.ndjson.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() * 2 / 3));

        List<RecordAndPosition<Taken>> read = read(file, 0);

        assertThat(read).hasSizeBetween(2, LINES - 1);
        assertThat(read.get(read.size() - 1).getRecord().reject())
                .contains("The packed data are damaged or cut off here. Maybe the file was not copied whole;");
    }

    @Test
    void a_file_that_is_not_packed_as_its_name_says_is_rejected() throws IOException {
        Path file = Files.writeString(folder.resolve("calls.ndjson.gz"), lines());

        assertThat(read(file, 0))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.getRecord().reject()).contains("The packed data are damaged or cut off here."));
    }

    @Test
    void a_line_without_an_end_is_rejected_and_not_read_into_memory() throws IOException {
        Path file = Files.writeString(
                folder.resolve("calls.ndjson"), "{\"x\":\"" + "y".repeat(FileLines.MOST) + "\n" + line(1));

        List<RecordAndPosition<Taken>> read = read(file, 0);

        assertThat(read.get(0).getRecord().reject())
                .contains("\"why\":\"It is longer than 1048576 bytes. Maybe its line breaks are missing.\"");
        assertThat(read.get(1).getRecord().record().row()).isEqualTo(2);
    }
}
