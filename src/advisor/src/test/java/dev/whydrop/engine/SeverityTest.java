package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How bad a cause is follows from what it did, where that is known. */
class SeverityTest {
    private static final Advisor ADVISOR = Advisor.create();

    @Test
    void a_drop_of_nine_channels_is_medium_and_one_of_ten_is_high() {
        assertThat(dropped(9).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(dropped(10).severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void expired_urls_that_cost_half_a_minute_are_medium_and_those_that_cost_a_second_more_are_high() {
        assertThat(expired("10:00:31").severity()).isEqualTo(Severity.MEDIUM);
        assertThat(expired("10:00:32").severity()).isEqualTo(Severity.HIGH);
    }

    private static Advice dropped(int channels) {
        List<String> rows = new ArrayList<>();
        for (int channel = 1; channel <= channels; channel++) {
            rows.add("show-%d 08:00:00-10:00:%02d 192.0.2.%d 21/100".formatted(channel, channel, channel));
        }
        return advice("operator.mass-drop", rows);
    }

    private static Advice expired(String back) {
        return advice(
                "auth.expired-url",
                List.of(
                        "show 08:00:00-10:00:00 192.0.2.1 2",
                        "show 10:00:01 192.0.2.1 18/501",
                        "show " + back + "-12:00:00 192.0.2.1 1"));
    }

    private static Advice advice(String id, List<String> rows) {
        return ADVISOR.advise(Rows.of(rows.toArray(String[]::new))).advice().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
