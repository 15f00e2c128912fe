package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.model.Disconnect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant ONE = Instant.parse("2026-11-20T13:00:00Z");
    private static final String[] LINES = {
        "stream_name,end_time,errcode",
        "s1,2026-11-20T11:59:59.999Z,1",
        "s2,2026-11-20T12:00:00Z,1",
        "s3,2026-11-20T12:59:59.999Z,1",
        "s4,2026-11-20T13:00:00Z,1",
    };

    private final CsvFolder folder;

    WindowTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
    }

    @Test
    void rowsThatEndOutsideAreLeftOutAndCounted() {
        Intake intake = folder.read(window(NOON, ONE), LINES);

        assertThat(intake.disconnects()).extracting(Disconnect::row).containsExactly(2L, 3L);
        assertThat(intake.reading().rowsRead()).isEqualTo(4);
        assertThat(Told.rejects(intake)).isEmpty();
        assertThat(Told.notes(intake)).containsExactly("2 rows outside --since/--until were left out.");
    }

    @Test
    void eitherSideMayBeOpen() {
        assertThat(folder.read(window(ONE, null), LINES).disconnects())
                .extracting(Disconnect::row)
                .containsExactly(4L);
        assertThat(folder.read(window(null, NOON), LINES).disconnects())
                .extracting(Disconnect::row)
                .containsExactly(1L);
        assertThat(folder.read(window(null, null), LINES).disconnects()).hasSize(4);
    }

    @Test
    void oneRowIsCountedInTheSingular() {
        assertThat(Told.notes(folder.read(window(NOON, null), LINES)))
                .containsExactly("1 row outside --since/--until was left out.");
    }

    @Test
    void whereNothingIsLeftOutThereIsNoNote() {
        assertThat(Told.notes(folder.read(window(NOON, ONE), LINES[0], LINES[2])))
                .isEmpty();
    }

    @Test
    void aRowOutsideIsLeftOutEvenIfTheRestOfItIsBad() {
        Intake intake = folder.read(window(NOON, ONE), LINES[0], ",2026-11-20T14:00:00Z,what");

        assertThat(Told.rejects(intake)).isEmpty();
        assertThat(Told.notes(intake)).containsExactly("1 row outside --since/--until was left out.");
    }

    @Test
    void rowsOfAllFilesAreCountedInOneNote() {
        Intake intake = CsvFolder.read(
                window(ONE, null), folder.file("a.csv", LINES[0], LINES[1]), folder.file("b.csv", LINES[0], LINES[1]));

        assertThat(Told.notes(intake)).containsExactly("2 rows outside --since/--until were left out.");
    }

    @Test
    void aWindowHasALength() {
        assertThatThrownBy(() -> window(ONE, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Since 2026-11-20T13:00:00Z is not before until 2026-11-20T12:00:00Z."
                        + " Maybe the two are swapped.");
        assertThatThrownBy(() -> window(NOON, NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    private static IntakeOptions window(@Nullable Instant since, @Nullable Instant until) {
        return new IntakeOptions(ZoneOffset.UTC, Map.of(), since, until);
    }
}
