package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory stays within what was given, whatever the files hold. */
class MemoryBudgetTest {
    private static final String HEADER = "stream_name,end_time,errcode\n";
    private static final String GOOD = "s,1764000000,3\n";
    private static final String BAD = "s,never,3\n";

    private final CsvFolder folder;

    MemoryBudgetTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
    }

    @Test
    void moreDisconnectsThanFitAreRefusedWithAdvice() {
        MemoryBudget budget = new MemoryBudget(512L << 20);
        int fit = (int) budget.disconnects();

        assertThat(read(budget, null, GOOD.repeat(fit)).disconnects()).hasSize(fit);
        assertThatThrownBy(() -> read(budget, null, GOOD.repeat(fit + 1)))
                .isInstanceOf(IntakeException.class)
                .hasMessage(
                        "More than 671,088 disconnects do not fit into the 512 MB of memory that Java has left for them."
                                + " Maybe read less of it with --since and --until, or give more memory:"
                                + " JAVA_OPTS=-Xmx4g whydrop report ...");
    }

    @Test
    void rowsLeftOutAndRejectedTakeNoRoom() {
        MemoryBudget budget = new MemoryBudget(1000);

        Intake intake = read(budget, Instant.ofEpochSecond(1764000000), (BAD + "s,1763999999,3\n").repeat(50) + GOOD);

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(intake.reading().rowsRead()).isEqualTo(101);
    }

    @Test
    void ofManyRejectsOnlyTheFirstAreListedAndAllAreCounted() {
        Intake intake = read(MemoryBudget.UNLIMITED, null, BAD.repeat(12_345) + GOOD);

        assertThat(Told.rejects(intake))
                .hasSize(10_000)
                .last()
                .satisfies(reject -> assertThat(reject.row()).isEqualTo(10_000));
        assertThat(intake.reading().rejected()).isEqualTo(12_345);
        assertThat(intake.reading().rowsRead()).isEqualTo(12_346);
        assertThat(Told.notes(intake)).containsExactly("Only the first 10,000 of 12,345 rejected rows are listed.");
    }

    @Test
    void tenThousandRejectsAreAllListedWithoutANote() {
        Intake intake = read(MemoryBudget.UNLIMITED, null, BAD.repeat(10_000));

        assertThat(Told.rejects(intake)).hasSize(10_000);
        assertThat(Told.notes(intake)).isEmpty();
    }

    @Test
    void noMemoryIsNoRoom() {
        assertThatThrownBy(() -> new MemoryBudget(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Memory of 0 bytes is none. Maybe use Runtime.getRuntime().maxMemory().");
    }

    private Intake read(MemoryBudget budget, @Nullable Instant since, String rows) {
        Path file = folder.file("events.csv", HEADER + rows);
        return CsvFolder.read(new IntakeOptions(ZoneOffset.UTC, Map.of(), since, null, budget), file);
    }
}
