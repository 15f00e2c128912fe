package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;

/** Any text as a time, in any zone. */
@Timeout(20)
class TimeReaderFuzzTest {
    private static final List<ZoneId> ZONES = Stream.of(
                    "UTC",
                    "Asia/Shanghai",
                    "Europe/Berlin",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "Asia/Kathmandu")
            .map(ZoneId::of)
            .toList();

    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    /** @param input a digit from 0 to 5 that chooses the zone, and times, a line each */
    @FuzzTest
    void a_time_means_the_same_whatever_was_read_before(byte[] input) {
        if (input.length == 0) {
            return;
        }
        ZoneId zone = ZONES.get((input[0] & 0xFF) % ZONES.size());
        TimeReader used = new TimeReader(zone);
        new String(input, 1, input.length - 1, StandardCharsets.UTF_8)
                .lines()
                .limit(100)
                .forEach(line -> check(zone, used, line));
    }

    private static void check(ZoneId zone, TimeReader used, String text) {
        long millis = used.millis(text);

        assertThat(millis).isEqualTo(new TimeReader(zone).millis(text));
        if (millis >= FIRST && millis <= LAST) {
            assertThat(used.millis(Instant.ofEpochMilli(millis).toString())).isEqualTo(millis);
        }
    }
}
