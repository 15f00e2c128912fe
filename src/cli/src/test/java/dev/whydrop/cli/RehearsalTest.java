package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    Path folder;

    @Test
    void every_command_of_it_goes_well() throws IOException {
        assertThat(new Rehearsal(folder.resolve("log")).run()).isZero();
        assertThat(folder.resolve("log/report.json")).isNotEmptyFile();
    }

    @Test
    void a_command_that_fails_is_told() {
        assertThat(Rehearsal.run(List.of(List.of("codes"), List.of("report", "none.csv"), List.of("codes"))))
                .isEqualTo(2);
    }

    @Test
    void every_command_is_rehearsed_that_needs_no_network_and_is_used_by_day() {
        Set<String> rehearsed = new Rehearsal(folder)
                .commands().stream().map(command -> command.get(0)).collect(Collectors.toSet());

        Set<String> others = new TreeSet<>(all());
        others.removeAll(rehearsed);

        assertThat(others).containsExactly("completion", "evaluate", "fetch", "help", "man", "verify");
    }

    private static Set<String> all() {
        return CommandRun.of("--help")
                .out()
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("[a-z]+ {2,}[A-Z].*"))
                .map(line -> line.split(" ")[0])
                .collect(Collectors.toSet());
    }
}
