package dev.whydrop.intake.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whydrop.intake.AnyInput;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.JsonReading;
import dev.whydrop.model.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** Any lines as callbacks, each a file of its own. */
@Timeout(20)
class CallbacksFuzzTest {
    @FuzzTest
    void messages_are_joined_in_whatever_order_they_come(byte[] content) {
        List<String> lines = new ArrayList<>(
                new String(content, StandardCharsets.UTF_8).lines().limit(100).toList());
        Intake intake = read(lines);
        Collections.reverse(lines);
        Intake reversed = read(lines);

        AnyInput.check(intake);
        AnyInput.check(reversed);
        assertThat(counts(reversed)).isEqualTo(counts(intake));
    }

    private static Intake read(List<String> lines) {
        return JsonReading.read(lines.toArray(String[]::new));
    }

    private static List<Long> counts(Intake intake) {
        Reading reading = intake.reading();
        return List.of(
                reading.rowsRead(),
                reading.rejected(),
                reading.repeated(),
                (long) intake.disconnects().size(),
                (long) intake.running().size());
    }
}
