package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.whydrop.intake.internal.csv.Plainly;
import dev.whydrop.model.Disconnect;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several threads read what one would. */
class ReadingInBlocksTest {
    private static final String HEADER = "domain,app_name,stream_name,start_time,end_time,client_ip,errcode\n";
    private static final int LINE = row(0).length();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void records_come_in_the_order_of_the_file(int threads) {
        Intake read = read(rows(5000), new Plainly(1 << 10, threads));

        assertThat(read.disconnects())
                .extracting(Disconnect::row)
                .isEqualTo(LongStream.rangeClosed(1, 5000).boxed().toList());
        assertThat(read.disconnects())
                .extracting(each -> each.stream().streamName())
                .isEqualTo(IntStream.range(0, 5000)
                        .mapToObj(ReadingInBlocksTest::name)
                        .toList());
    }

    @Test
    void equal_names_are_one_object_across_threads() {
        Intake read = read(rows(5000), new Plainly(1 << 10, 7));

        List<Disconnect> of0 = read.disconnects().stream()
                .filter(each -> each.stream().streamName().equals(name(0)))
                .toList();
        assertThat(of0).hasSizeGreaterThan(1).allSatisfy(each -> {
            assertThat(each.stream()).isSameAs(of0.get(0).stream());
            assertThat(each.clientIp()).isSameAs(of0.get(0).clientIp());
            assertThat(each.code()).isSameAs(of0.get(0).code());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void an_unreadable_row_in_the_midst_of_the_third_block_keeps_its_number(int threads) {
        String rows = rows(25) + "push.example.com,live,cam,,never,203.0.113.1,3\n" + rows(25);

        Intake read = read(rows, new Plainly(10 * LINE, threads));

        assertThat(Told.rejects(read))
                .extracting(each -> each.row() + ": " + each.why())
                .containsExactly("26: end_time 'never' is not a time."
                        + " Write it as 2026-11-20T19:00:00Z or 2026-11-20 19:00:00.");
        assertThat(read.disconnects())
                .extracting(Disconnect::row)
                .contains(25L, 27L)
                .hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void behind_a_row_that_is_not_plain_the_numbers_go_on(int threads) {
        String rows = rows(25) + "\n# a comment\n" + row(1).replace(name(1), "\"cam \"\"1\"\"\"") + rows(25);

        Intake read = read(rows, new Plainly(10 * LINE, threads));

        assertThat(read.disconnects())
                .extracting(Disconnect::row)
                .isEqualTo(LongStream.rangeClosed(1, 51).boxed().toList());
        assertThat(read.disconnects().get(25).stream().streamName()).isEqualTo("cam \"1\"");
    }

    @Test
    void a_row_takes_little_more_memory_than_its_disconnect() {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int count = 100_000;
        byte[] log = log(rows(count));
        read(rows(1000), new Plainly(1));
        long before = thread.getCurrentThreadAllocatedBytes();

        Intake read = read(log, new Plainly(1));

        long bytes = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat(read.disconnects()).hasSize(count);
        // The disconnect takes 80, its place in a growing list 20, and the rest is for blocks and names, which are used
        // again and again.
        assertThat(bytes / count).isLessThan(200);
    }

    private static Intake read(String rows, Plainly plainly) {
        return read(log(rows), plainly);
    }

    private static byte[] log(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static Intake read(byte[] log, Plainly plainly) {
        return new EventReader(
                        CsvFolder.CATALOG, IntakeOptions.defaults(), () -> new ByteArrayInputStream(log), plainly)
                .read(List.of(Path.of("-")));
    }

    private static String rows(int count) {
        return IntStream.range(0, count).mapToObj(ReadingInBlocksTest::row).collect(Collectors.joining());
    }

    private static String row(int number) {
        return "push.example.com,live," + name(number) + ",2026-11-20T19:00:00Z,2026-11-20T20:00:0" + number % 10
                + "Z,203.0.113." + (100 + number % 100) + ",3\n";
    }

    private static String name(int number) {
        return "cam-" + (1000 + number % 1000);
    }
}
