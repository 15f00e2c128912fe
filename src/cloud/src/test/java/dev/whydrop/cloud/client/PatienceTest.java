package dev.whydrop.cloud.client;

import static dev.whydrop.cloud.LoopbackApi.error;
import static dev.whydrop.cloud.LoopbackApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.cloud.LoopbackApi;
import dev.whydrop.cloud.StoodTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {
    private final StoodTime time = new StoodTime();
    private LoopbackApi api;

    @BeforeEach
    void start() throws IOException {
        api = new LoopbackApi(time).answer("DescribeLiveStreamState", "{\"StreamState\":\"active\"}");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void what_passes_is_asked_again_until_it_is_answered() {
        api.misbehave(
                error("RequestLimitExceeded", "slow"),
                text(500, "text/html", ""),
                text(200, "application/json", ""),
                LoopbackApi.hangUp(),
                error("InternalError.NetworkError", "oops"));

        assertThat(client(100)
                        .ask(Action.STREAM_STATE, Map.of())
                        .path("StreamState")
                        .asText())
                .isEqualTo("active");
        assertThat(api.asked()).hasSize(6);
    }

    @Test
    void waits_double_and_are_shortened_at_random_by_half_at_most() {
        Backoff backoff = new Backoff(new Random(3));

        for (int tries = 1; tries <= 5; tries++) {
            assertThat(backoff.after(tries).toMillis()).isBetween(500L << (tries - 1), 1000L << (tries - 1));
        }
        assertThat(new Backoff(new Random(3)).after(1)).isEqualTo(new Backoff(new Random(3)).after(1));
        assertThat(new Backoff(new Random(3)).after(1)).isNotEqualTo(new Backoff(new Random(4000)).after(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50})
    void no_more_requests_go_in_a_second_than_allowed(int rate) {
        LiveClient client = client(rate);
        Instant first = time.instant();

        for (int i = 0; i <= rate; i++) {
            client.ask(Action.STREAM_STATE, Map.of());
        }

        assertThat(Duration.between(first, time.instant())).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_slow_answer_is_not_waited_for_twice() {
        LiveClient client = client(10);

        client.ask(Action.STREAM_STATE, Map.of());
        time.sleep(Duration.ofSeconds(5));
        client.ask(Action.STREAM_STATE, Map.of());

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(5));
    }

    private LiveClient client(int rate) {
        return new LiveClient(
                new CloudOptions(Endpoint.parse(api.endpoint()), Duration.ofSeconds(20), rate), time.machine());
    }
}
