package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Advice;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is concluded from the parameters of push URLs. */
class PushUrlsTest {
    @Test
    void one_refused_url_that_the_known_key_signs_rightly_means_that_the_key_was_changed() {
        Report report = Diagnosing.report("cam 10:00:00 192.0.2.1 18/503 expires=22:00:00 signature=right");

        assertThat(Diagnosing.ids(report)).containsExactly("auth.key-rotated");
        assertThat(texts(report))
                .contains(
                        "1 stream refused although the txSecret in the URL is right for the key given, so the key on the"
                                + " platform was changed.");
    }

    @Test
    void one_refused_url_that_no_known_key_signs_has_the_wrong_key() {
        Report report = Diagnosing.report("cam 10:00:00 192.0.2.1 18/503 expires=22:00:00 signature=other-key");

        assertThat(Diagnosing.ids(report)).containsExactly("auth.bad-signature");
        assertThat(texts(report))
                .contains(
                        "txSecret in the refused push URL was made with none of the keys given for this domain: wrong key.");
    }

    @Test
    void five_streams_signed_for_wrong_names_have_a_bad_signature_and_no_changed_key() {
        Report report = Diagnosing.report(
                "cam-1 10:00:00 192.0.2.1 18/503 expires=22:00:00 signature=with-path",
                "cam-2 10:01:00 192.0.2.2 18/503 expires=22:00:00 signature=with-path",
                "cam-3 10:02:00 192.0.2.3 18/503 expires=22:00:00 signature=with-path",
                "cam-4 10:03:00 192.0.2.4 18/503 expires=22:00:00 signature=with-path",
                "cam-5 10:04:00 192.0.2.5 18/503 expires=22:00:00 signature=with-path");

        assertThat(Diagnosing.ids(report)).containsExactly("auth.bad-signature");
        assertThat(texts(report))
                .anyMatch(text -> text.endsWith(
                        "wrong stream name in the hash: preceded by the path (AppName). (Seen 5 times.)"));
    }

    @Test
    void five_streams_that_ran_and_are_signed_with_another_key_had_theirs_changed() {
        Report report = Diagnosing.report(
                "cam-1 08:00:00-09:00:00 192.0.2.1 1",
                "cam-2 08:00:00-09:00:00 192.0.2.2 1",
                "cam-3 08:00:00-09:00:00 192.0.2.3 1",
                "cam-4 08:00:00-09:00:00 192.0.2.4 1",
                "cam-5 08:00:00-09:00:00 192.0.2.5 1",
                "cam-1 10:00:00 192.0.2.1 18/503 expires=22:00:00 signature=other-key",
                "cam-2 10:01:00 192.0.2.2 18/503 expires=22:00:00 signature=other-key",
                "cam-3 10:02:00 192.0.2.3 18/503 expires=22:00:00 signature=other-key",
                "cam-4 10:03:00 192.0.2.4 18/503 expires=22:00:00 signature=other-key",
                "cam-5 10:04:00 192.0.2.5 18/503 expires=22:00:00 signature=other-key");

        assertThat(Diagnosing.ids(report)).containsExactly("auth.key-rotated");
    }

    @Test
    void five_streams_that_never_ran_and_are_signed_with_another_key_have_the_wrong_key() {
        Report report = Diagnosing.report(
                "cam-1 10:00:00 192.0.2.1 18/503 expires=22:00:00 signature=other-key",
                "cam-2 10:01:00 192.0.2.2 18/503 expires=22:00:00 signature=other-key",
                "cam-3 10:02:00 192.0.2.3 18/503 expires=22:00:00 signature=other-key",
                "cam-4 10:03:00 192.0.2.4 18/503 expires=22:00:00 signature=other-key",
                "cam-5 10:04:00 192.0.2.5 18/503 expires=22:00:00 signature=other-key");

        assertThat(Diagnosing.ids(report)).containsExactly("auth.bad-signature");
    }

    @Test
    void a_url_says_for_how_long_it_had_run_out() {
        Report report = Diagnosing.report("cam 10:00:00 192.0.2.1 18/501 expires=08:30:00");

        assertThat(texts(report))
                .contains(
                        "1 refused push with a txTime before the start of the push: the URL had expired 1 h 30 min earlier"
                                + " (median).");
    }

    @Test
    void a_session_that_outlived_its_url_says_how_long_that_was_valid_at_its_start() {
        Report report = Diagnosing.report(
                "cam 08:00:00-12:00:00 192.0.2.1 12 expires=10:00:00", "cam 12:00:05 192.0.2.1 18/501");

        assertThat(texts(report))
                .contains(
                        "When the session that was cut began, its URL was valid for another 2 h; it expired while the stream"
                                + " was on air, and since then every reconnect with the same URL has been refused.");
    }

    @Test
    void a_url_that_is_refused_as_expired_and_is_valid_speaks_against_it() {
        double unknown = likelihood("cam 10:00:00 192.0.2.1 18/501");
        double valid = likelihood("cam 10:00:00 192.0.2.1 18/501 expires=22:00:00");

        assertThat(valid).isLessThan(unknown);
    }

    @Test
    void pushes_that_stand_alone_are_told_apart_by_what_their_urls_prove() {
        Report report = Diagnosing.report(
                "a.example/cam 10:00:00 192.0.2.1 18/501 time=milliseconds signature=not-checked",
                "b.example/cam 10:00:00 192.0.2.1 18/501 time=decimal signature=not-checked",
                "c.example/cam 10:00:00 192.0.2.1 18/501 time=not-hex signature=not-checked");

        assertThat(texts(report))
                .containsOnlyOnce(
                        "txTime in the refused push URL should be Unix seconds in hex, but it is hex milliseconds.")
                .containsOnlyOnce(
                        "txTime in the refused push URL should be Unix seconds in hex, but it is a decimal number.")
                .containsOnlyOnce(
                        "txTime in the refused push URL should be Unix seconds in hex, but it is not a hex number of up"
                                + " to 8 digits.");
    }

    private static double likelihood(String row) {
        return Diagnosing.advice(Diagnosing.report(row), "auth.expired-url")
                .orElseThrow()
                .likelihood();
    }

    private static List<String> texts(Report report) {
        return report.advice().stream()
                .map(Advice::evidence)
                .flatMap(List::stream)
                .map(EvidenceLine::text)
                .toList();
    }
}
