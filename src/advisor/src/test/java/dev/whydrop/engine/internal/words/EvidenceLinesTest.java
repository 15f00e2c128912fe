package dev.whydrop.engine.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Language;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a reason is told that several finds of one rule give. */
class EvidenceLinesTest {
    private static final Instant EVENING = Instant.parse("2026-11-20T19:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "EN, '3 ends on the pusher''s own command (code 2), after a push of 2 h (median)'",
        "ZH, 推流端主动结束（错误码 2）共 3 次，推流时长 2 小时",
        "JA, エンコーダー側からの終了（エラーコード 2）が計 3 回ありました。プッシュ時間の中央値は 2 時間"
    })
    void what_adds_up_is_told_as_a_total(Language language, String told) {
        List<Disconnect> ends = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            ends.add(end("cam-" + day, EVENING.plus(Duration.ofDays(day)), Duration.ofHours(day + 1)));
        }

        assertThat(lines(language, ends)).anyMatch(line -> line.startsWith(told));
    }

    @Test
    void one_of_a_thing_is_told_in_the_singular() {
        assertThat(lines(Language.EN, List.of(end("cam", EVENING, Duration.ofHours(1)))))
                .anyMatch(line -> line.startsWith("1 end on the pusher's own command (code 2), after a push of 1 h"));
    }

    @Test
    void what_does_not_add_up_is_told_of_the_largest_find() {
        List<Disconnect> evenings = new ArrayList<>();
        for (int day = 0; day < 2; day++) {
            for (int cut = 0; cut < 5 + day; cut++) {
                Instant at = EVENING.plus(Duration.ofDays(day)).plusSeconds(240L * cut + (cut * cut * 31));
                evenings.add(Disconnect.of(new StreamId("push.example", "live", "cam"), at, ErrorCode.of(12))
                        .withStart(at.minusSeconds(100 + cut))
                        .withClientIp("203.0.113.24"));
            }
        }

        assertThat(lines(Language.EN, evenings))
                .contains("All 6 cuts are on the line of one site: 203.0.113.24. (The largest of 2.)");
    }

    private static Disconnect end(String stream, Instant at, Duration lasted) {
        return Disconnect.of(new StreamId("push.example", "live", stream), at, ErrorCode.of(2))
                .withStart(at.minus(lasted))
                .withClientIp("203.0.113.24");
    }

    private static List<String> lines(Language language, List<Disconnect> disconnects) {
        Report report = Advisor.builder().language(language).build().advise(disconnects);
        return Stream.concat(
                        report.advice().stream().flatMap(each -> each.evidence().stream()),
                        report.benign().stream().flatMap(each -> each.evidence().stream()))
                .map(EvidenceLine::text)
                .toList();
    }
}
