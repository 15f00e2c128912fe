package dev.whydrop.intake.internal.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.intake.CsvFolder;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.Packed;
import dev.whydrop.model.Progress;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a reading is: bytes as they are stored, and rows. */
class ReadingMeterTest {
    private static final int ROWS = 20_000;
    private static final byte[] LOG =
            ("stream_name,end_time,errcode\n" + "cam,1764000000,3\n".repeat(ROWS)).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path path;

    private CsvFolder folder;
    private final List<Long> done = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();

    @BeforeEach
    void open() {
        folder = new CsvFolder(path);
    }

    @Test
    void the_bytes_begin_at_none_grow_and_end_at_the_size_of_all_files() {
        read(InputStream::nullInputStream, folder.file("a.csv", LOG), folder.file("b.csv", LOG));

        assertThat(done).startsWith(0L).isSorted().endsWith(2L * LOG.length);
        assertThat(totals).containsOnly(2L * LOG.length);
    }

    @Test
    void the_rows_grow_and_end_at_their_number() {
        read(InputStream::nullInputStream, folder.file("a.csv", LOG));

        assertThat(rows).isSorted().endsWith((long) ROWS).hasSizeGreaterThan(3);
        assertThat(rows.get(2)).isBetween(1L, ROWS - 1L);
    }

    @Test
    void the_bytes_of_packed_files_are_those_that_are_packed() {
        byte[] gzip = Packed.gzip(LOG);
        byte[] zip = Packed.zip(Map.of("inside.csv", LOG));

        read(InputStream::nullInputStream, folder.file("a.csv.gz", gzip), folder.file("b.zip", zip));

        assertThat(done).endsWith((long) gzip.length + zip.length);
    }

    @Test
    void the_end_of_standard_input_is_not_known_before_it_is_there() {
        read(() -> new ByteArrayInputStream(LOG), Path.of("-"));

        assertThat(totals.subList(0, totals.size() - 1)).containsOnly(-1L);
        assertThat(totals).endsWith((long) LOG.length);
    }

    @Test
    void there_is_one_call_for_64_kilobytes_at_most() {
        read(InputStream::nullInputStream, folder.file("a.csv", LOG));

        assertThat(done).hasSizeBetween(4, 2 + LOG.length / (1 << 16));
    }

    private void read(Supplier<InputStream> standardInput, Path... files) {
        Progress noting = new Progress() {
            @Override
            public void at(Step step, long soMuch, long total) {
                assertThat(step).isEqualTo(Step.READING);
                done.add(soMuch);
                totals.add(total);
            }

            @Override
            public void rows(long read) {
                rows.add(read);
            }
        };
        new EventReader(CsvFolder.CATALOG, IntakeOptions.defaults(), standardInput, noting).read(Arrays.asList(files));
    }
}
