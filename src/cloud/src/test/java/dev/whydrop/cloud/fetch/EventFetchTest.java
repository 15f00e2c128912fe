package dev.whydrop.cloud.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.LoopbackApi;
import dev.whydrop.cloud.StoodTime;
import dev.whydrop.cloud.client.CloudOptions;
import dev.whydrop.cloud.client.Endpoint;
import dev.whydrop.cloud.client.LiveClient;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventFetchTest {
    private static final Instant NOW = StoodTime.NOW;
    private static final String HEADER =
            "domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode,reason,resolution";

    private final StoodTime time = new StoodTime();
    private LoopbackApi api;

    @BeforeEach
    void start() throws IOException {
        api = new LoopbackApi(time);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void records_become_canonical_rows_in_order_of_their_end() throws IOException {
        api.event("late", NOW.minusSeconds(90), NOW.minusSeconds(30), "客户端主动断流(3)");
        api.event("push.example.com", "live", "early", at(-60), at(-60), "-", "Push URL expired (18/501)");

        Written written = fetch(query(Duration.ofHours(24)));

        assertThat(written.lines())
                .containsExactly(
                        HEADER,
                        "push.example.com,live,early,2026-11-20T19:59:00Z,2026-11-20T19:59:00Z,-,,,Push URL expired (18/501),1920x1080",
                        "push.example.com,live,late,2026-11-20T19:58:30Z,2026-11-20T19:59:30Z,203.0.113.7,,,客户端主动断流(3),1920x1080");
        assertThat(written.fetched()).isEqualTo(new Fetched(2, 0, List.of()));
    }

    @Test
    void refused_starts_are_asked_for_too() throws IOException {
        api.event("refused", at(-60), at(-60), "x");

        fetch(query(Duration.ofHours(1)));

        assertThat(api.asked().get(0).path("IsFilter").asInt(-1)).isZero();
    }

    @Test
    void more_than_a_page_is_asked_for_page_by_page() throws IOException {
        events(250, at(-1000), 1);

        Written written = fetch(query(Duration.ofHours(1)));

        assertThat(written.fetched().events()).isEqualTo(250);
        assertThat(api.asked()).extracting(each -> each.path("PageNum").asInt()).containsExactly(1, 2, 3);
        assertThat(api.asked()).allMatch(each -> each.path("PageSize").asInt() == 100);
    }

    @Test
    void sixty_days_are_asked_for_in_windows_of_thirty_at_most() throws IOException {
        api.event("old", at(-59 * 86_400), at(-59 * 86_400 + 5), "x");
        api.event("new", at(-70), at(-60), "x");

        Written written = fetch(query(Duration.ofDays(60)));

        assertThat(written.fetched().events()).isEqualTo(2);
        assertThat(windows())
                .containsExactly(
                        "2026-09-21T20:01:00Z 2026-10-21T20:01:00Z", "2026-10-21T20:01:00Z 2026-11-20T20:00:00Z");
    }

    @Test
    void more_than_sixty_days_are_refused_before_anything_is_asked() {
        assertThatThrownBy(() -> query(Duration.ofDays(61)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--since is more than 60 days ago, and the platform keeps records for 60"
                        + " days. Maybe give --since 60d.");
    }

    @Test
    void times_are_asked_for_in_whole_seconds_that_hold_the_time_wanted() throws IOException {
        fetch(new EventQuery(NOW.minusMillis(2500), NOW.minusMillis(500), null, null, null));

        assertThat(windows()).containsExactly("2026-11-20T19:59:57Z 2026-11-20T20:00:00Z");
    }

    @Test
    void a_window_of_more_than_ten_thousand_is_halved_until_each_part_fits() throws IOException {
        events(12_000, at(-12_000), 1);

        Written written = fetch(query(Duration.ofHours(4)));

        assertThat(written.fetched()).isEqualTo(new Fetched(12_000, 1, List.of()));
        assertThat(written.lines()).doesNotHaveDuplicates().hasSize(12_001);
    }

    @Test
    void a_record_in_the_second_that_two_windows_share_is_written_once() throws IOException {
        Instant edge = at(-30 * 86_400);
        api.event("edge", edge, edge, "x");

        Written written = fetch(new EventQuery(edge.minus(Duration.ofDays(30)).plusSeconds(60), NOW, null, null, null));

        assertThat(windows()).hasSize(2);
        assertThat(written.fetched().events()).isEqualTo(1);
    }

    @Test
    void a_single_second_that_does_not_fit_is_fetched_as_far_as_it_goes_and_told() throws IOException {
        events(10_050, at(-60), 0);

        Written written = fetch(new EventQuery(at(-60), at(-59), null, null, null));

        assertThat(written.fetched())
                .isEqualTo(new Fetched(
                        10_000, 0, List.of(new Shortfall(new Window(at(-60), at(-59)), 10_050, 10_000))));
    }

    @Test
    void a_record_that_moved_between_two_pages_is_asked_for_again() throws IOException {
        answers(page(0, 100, 150), page(99, 149, 150), page(0, 100, 150), page(100, 150, 150));

        Written written = fetch(query(Duration.ofHours(1)));

        assertThat(written.fetched()).isEqualTo(new Fetched(150, 1, List.of()));
        assertThat(written.lines()).doesNotHaveDuplicates().hasSize(151);
    }

    @Test
    void records_that_do_not_come_a_second_time_either_are_told_by_the_largest_total_seen() throws IOException {
        String empty = page(0, 0, 100);
        answers(page(0, 100, 950), page(100, 105, 100), empty, page(0, 100, 100), page(100, 105, 100), empty);

        Written written = fetch(query(Duration.ofHours(1)));

        assertThat(written.fetched().events()).isEqualTo(105);
        assertThat(written.fetched().shortfalls())
                .extracting(Shortfall::announced, Shortfall::given)
                .containsExactly(tuple(950L, 105L));
    }

    @Test
    void two_records_that_are_alike_on_one_page_are_two() throws IOException {
        api.event("twin", at(-60), at(-60), "x").event("twin", at(-60), at(-60), "x");

        assertThat(fetch(query(Duration.ofHours(1))).fetched().shortfalls()).isEmpty();
        assertThat(api.asked()).hasSize(1);
    }

    @Test
    void domain_app_and_stream_are_asked_for_exactly() throws IOException {
        api.event("push.example.com", "live", "cam", at(-60), at(-50), "-", "x");
        api.event("push.example.com", "live", "cam-2", at(-60), at(-50), "-", "x");
        api.event("push.example.com", "event", "cam", at(-60), at(-50), "-", "x");
        api.event("push.other.example", "live", "cam", at(-60), at(-50), "-", "x");

        Written written = fetch(new EventQuery(at(-100), NOW, "push.example.com", "live", "cam"));

        assertThat(written.lines().subList(1, written.lines().size()))
                .containsExactly("push.example.com,live,cam,2026-11-20T19:59:00Z,2026-11-20T19:59:10Z,-,,,x,1920x1080");
    }

    @Test
    void a_value_that_needs_quotes_gets_them() throws IOException {
        api.event("a,\"b\"", at(-60), at(-50), "x\ny");

        assertThat(fetch(query(Duration.ofHours(1))).text())
                .endsWith(
                        "live,\"a,\"\"b\"\"\",2026-11-20T19:59:00Z,2026-11-20T19:59:10Z,203.0.113.7,,,\"x\ny\",1920x1080\n");
    }

    @Test
    void an_answer_without_a_list_is_refused() {
        api.answer("DescribeLiveStreamEventList", "{}");

        assertThatThrownBy(() -> fetch(query(Duration.ofHours(1))))
                .isInstanceOf(CloudException.class)
                .hasMessageStartingWith(
                        "The answer to DescribeLiveStreamEventList lacks TotalNum or EventList. Maybe ");
    }

    private record Written(Fetched fetched, String text) {
        List<String> lines() {
            return text.lines().toList();
        }
    }

    private Written fetch(EventQuery query) throws IOException {
        StringWriter out = new StringWriter();
        CloudOptions options = new CloudOptions(Endpoint.parse(api.endpoint()), Duration.ofSeconds(20), 100);
        Fetched fetched = LiveRecords.write(new LiveClient(options, time.machine()), query, (events, upTo) -> {}, out);
        return new Written(fetched, out.toString());
    }

    /** Makes the platform give these answers, one after another. */
    private void answers(String... answers) {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        api.answer("DescribeLiveStreamEventList", asked -> json(left.remove()));
    }

    private static String page(int from, int to, int total) {
        String events = IntStream.range(from, to)
                .mapToObj(i -> "{\"StreamName\":\"cam-%d\",\"StreamEndTime\":\"%s\"}".formatted(i, at(-3000 + i)))
                .collect(Collectors.joining(","));
        return "{\"TotalNum\":%d,\"EventList\":[%s]}".formatted(total, events);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> windows() {
        return StreamSupport.stream(api.asked().spliterator(), false)
                .map(each -> each.path("StartTime").asText() + " "
                        + each.path("EndTime").asText())
                .toList();
    }

    private void events(int number, Instant first, int secondsBetween) {
        IntStream.range(0, number).forEach(i -> {
            Instant end = first.plusSeconds((long) i * secondsBetween);
            api.event("cam-" + i, end, end, "x");
        });
    }

    private static EventQuery query(Duration back) {
        return new EventQuery(NOW.minus(back), NOW, null, null, null).answerableAt(NOW);
    }

    private static Instant at(long seconds) {
        return NOW.plusSeconds(seconds);
    }
}
