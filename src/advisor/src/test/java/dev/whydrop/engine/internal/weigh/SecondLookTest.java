package dev.whydrop.engine.internal.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.engine.Rows;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Verdict;
import dev.whydrop.model.WhyNot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a wide cause explains says nothing about what it leaves. */
class SecondLookTest {
    private static final Advisor ADVISOR = Advisor.create();

    @Test
    void a_stream_cut_twice_with_its_neighbours_and_once_alone_has_no_bad_line_of_its_own() {
        List<Verdict> verdicts = ADVISOR.diagnose(venue()).verdicts();

        assertThat(verdicts.get(0).diagnosis()).isEqualTo("network.shared-uplink");
        assertThat(verdicts.get(5).diagnosis()).isEqualTo("network.shared-uplink");
        assertThat(verdicts.get(10).diagnosis())
                .as("one cut is too little to tell")
                .isNull();
    }

    @Test
    void a_stream_cut_three_times_alone_has_one() {
        List<Disconnect> alone = Rows.of(
                "cam-1 08:00:00-10:00:00 192.0.2.1 12",
                "cam-1 10:00:20-10:10:00 192.0.2.1 12",
                "cam-1 10:10:20-10:22:00 192.0.2.1 13",
                "cam-1 10:22:20-12:00:00 192.0.2.1 1");

        assertThat(ADVISOR.diagnose(alone).verdicts().get(2).diagnosis()).isEqualTo("network.uplink");
    }

    @Test
    void why_not_tells_what_still_counts() {
        WhyNot why =
                ADVISOR.whyNot(venue(), "network.uplink", each -> each.code().main() == 13);

        assertThat(why.episodes().get(0).evidence())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.disconnects()).isEqualTo(1));
    }

    private static List<Disconnect> venue() {
        List<String> rows = new ArrayList<>();
        for (int camera = 1; camera <= 5; camera++) {
            rows.add("cam-%d 08:00:00-10:00:0%d 192.0.2.1 12".formatted(camera, camera));
        }
        for (int camera = 1; camera <= 5; camera++) {
            rows.add("cam-%d 10:00:2%d-10:10:0%d 192.0.2.1 12".formatted(camera, camera, camera));
        }
        rows.add("cam-1 10:10:21-10:22:00 192.0.2.1 13");
        rows.add("cam-1 10:22:20-12:00:00 192.0.2.1 1");
        for (int camera = 2; camera <= 5; camera++) {
            rows.add("cam-%d 10:10:2%d-12:0%d:00 192.0.2.1 1".formatted(camera, camera, camera));
        }
        rows.add("show 07:00:00-18:00:00 198.51.100.1 1");
        rows.add("talk 07:00:00-12:04:00 198.51.100.2 1");
        return Rows.of(rows.toArray(String[]::new));
    }
}
