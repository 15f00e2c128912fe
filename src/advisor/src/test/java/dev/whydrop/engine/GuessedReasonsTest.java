package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Confidence;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rests on codes that were guessed from a nearly right text is possible at most. */
class GuessedReasonsTest {
    private static final String[] BAN = {
        "shop 10:00:00 192.0.2.1 18/305", "shop 10:00:30 192.0.2.1 18/305", "shop 10:01:00 192.0.2.1 18/305"
    };

    static Stream<List<String>> logs() {
        return Stream.of(
                List.of(BAN),
                List.of("cam 10:00:00 192.0.2.1 18/501"),
                List.of("cam 09:00:00-10:00:00 192.0.2.1 13", "cam 10:00:10 192.0.2.1 18/501"),
                List.of(
                        "cam 10:00:00-10:00:20 192.0.2.1 3",
                        "cam 10:00:30-10:00:50 192.0.2.1 3",
                        "cam 10:01:00-10:01:20 192.0.2.1 3",
                        "cam 10:01:30-10:01:50 192.0.2.1 3"),
                List.of("a 10:00:00 192.0.2.1 18/202", "b 10:01:00 192.0.2.2 18/202", "c 10:02:00 192.0.2.3 18/202"));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void nothing_that_rests_on_guesses_is_more_than_possible(List<String> rows) {
        Report report =
                Diagnosing.diagnosed(guessed(rows.toArray(String[]::new))).report();

        assertThat(report.advice()).isNotEmpty();
        assertThat(report.advice()).allSatisfy(advice -> {
            assertThat(advice.likelihood()).isLessThan(0.7);
            assertThat(advice.confidence()).isEqualTo(Confidence.POSSIBLE);
        });
    }

    @Test
    void the_guess_gives_the_diagnosis_of_its_code() {
        assertThat(Diagnosing.ids(Diagnosing.diagnosed(guessed(BAN)).report())).containsExactly("ban.active");
    }

    @Test
    void a_guess_takes_nothing_from_what_the_other_records_prove() {
        List<Disconnect> log = new ArrayList<>(Rows.of(BAN));
        log.set(2, guess(log.get(2)));

        double sure = Diagnosing.report(BAN).advice().get(0).likelihood();
        assertThat(Diagnosing.diagnosed(log).report().advice().get(0).likelihood())
                .isEqualTo(sure);
    }

    @Test
    void a_guess_that_stands_alone_is_told_apart_from_a_record_like_it_in_the_same_log() {
        List<Disconnect> log = new ArrayList<>(
                Rows.of("a.example/shop 10:00:00 192.0.2.1 18/305", "b.example/fish 10:00:00 198.51.100.1 18/305"));
        log.set(1, guess(log.get(1)));

        assertThat(Diagnosing.diagnosed(log).report().advice())
                .extracting(advice -> advice.likelihood() < 0.7)
                .contains(true, false);
    }

    private static List<Disconnect> guessed(String... rows) {
        return Rows.of(rows).stream().map(GuessedReasonsTest::guess).toList();
    }

    private static Disconnect guess(Disconnect row) {
        ErrorCode code = row.code().asGuess();
        return new Disconnect(
                row.source(),
                row.row(),
                row.stream(),
                row.startMillis(),
                row.endMillis(),
                row.clientIp(),
                code,
                row.reason(),
                row.node(),
                row.resolution(),
                row.urlExpiresMillis(),
                row.urlCheck());
    }
}
