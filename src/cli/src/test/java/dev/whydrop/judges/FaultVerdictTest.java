package dev.whydrop.judges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultVerdictTest {
    private static final Instant FROM = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant TO = FROM.plusSeconds(40);
    private static final Place NODE = new Place(FaultScope.NODE, "", 0);
    private static final Scope TRUE_SCOPE = Scope.of(ScopeKind.NODE, "198.51.100.99");
    private static final Scope SAME_STREAMS = Scope.of(ScopeKind.DOMAIN, "stage.example.org");
    private static final Scope ANOTHER = Scope.of(ScopeKind.DOMAIN, "push.example.org");

    @Test
    void the_true_scope_at_the_moment_is_right() {
        FaultVerdict verdict = verdict(claim(TRUE_SCOPE, FROM, TO));

        assertThat(verdict).isEqualTo(new FaultVerdict(true, true, true, true, 0, "network.route node"));
    }

    @Test
    void a_scope_with_the_same_streams_on_air_is_right_too() {
        assertThat(verdict(claim(SAME_STREAMS, FROM, TO)).scopeRight()).isTrue();
    }

    @Test
    void a_scope_that_also_has_as_many_others_is_wrong() {
        FaultVerdict verdict = verdict(claim(Scope.of(ScopeKind.PLATFORM, ""), FROM, TO));

        assertThat(verdict.found()).isTrue();
        assertThat(verdict.scopeRight()).isFalse();
    }

    @Test
    void two_minutes_before_the_first_cut_nothing_is_found() {
        FaultVerdict verdict = verdict(claim(TRUE_SCOPE, FROM.minusSeconds(300), FROM.minusSeconds(120)));

        assertThat(verdict.found()).isFalse();
        assertThat(verdict.others()).isOne();
    }

    @Test
    void a_stretch_of_an_hour_is_not_the_right_time() {
        FaultVerdict verdict = verdict(claim(TRUE_SCOPE, FROM.minusSeconds(1_800), TO.plusSeconds(1_800)));

        assertThat(verdict.found()).isTrue();
        assertThat(verdict.timeRight()).isFalse();
    }

    @Test
    void a_wrong_scope_beside_the_right_one_is_another_cause() {
        assertThat(verdict(claim(TRUE_SCOPE, FROM, TO), claim(ANOTHER, FROM, TO))
                        .others())
                .isOne();
    }

    @Test
    void the_same_cause_at_another_time_is_another_cause() {
        Claim twice = new Claim(
                "network.route",
                TRUE_SCOPE,
                List.of(
                        new Occurrence(FROM, TO, 10, 10),
                        new Occurrence(TO.plusSeconds(7_200), TO.plusSeconds(7_260), 5, 5)),
                List.of());

        assertThat(verdict(twice).others()).isOne();
    }

    @Test
    void a_cause_without_place_that_names_whom_it_hit_tells_the_fault_as_one() {
        Claim everywhere = new Claim(
                "network.many-at-once",
                Scope.of(ScopeKind.ACCOUNT, ""),
                List.of(new Occurrence(FROM, TO, 10, 10)),
                streams("stage.example.org", 10).toList());

        assertThat(verdict(everywhere).together()).isTrue();
    }

    @Test
    void silence_finds_nothing() {
        assertThat(verdict()).isEqualTo(new FaultVerdict(false, false, false, false, 0, ""));
    }

    private static Claim claim(Scope scope, Instant from, Instant to) {
        return new Claim("network.route", scope, List.of(new Occurrence(from, to, 10, 10)), List.of());
    }

    /** Ten streams of a node on a domain of their own were cut; twenty of another domain and node stayed on air. */
    private static FaultVerdict verdict(Claim... claims) {
        List<Push> onAir = Stream.concat(
                        streams("stage.example.org", 10).map(stream -> onAir(stream, "198.51.100.99")),
                        streams("push.example.org", 20).map(stream -> onAir(stream, "198.51.100.1")))
                .toList();
        FaultLog log = new FaultLog(
                new Fault(FaultScope.NODE, 10, 1, 40, false, Damage.NONE),
                1,
                List.of(),
                FROM,
                FROM,
                TO,
                Set.copyOf(streams("stage.example.org", 10).toList()),
                List.of(NODE),
                onAir,
                0);
        return FaultVerdict.of(List.of(claims), log);
    }

    private static Stream<StreamId> streams(String domain, int count) {
        return Stream.iterate(0, number -> number + 1)
                .limit(count)
                .map(number -> new StreamId(domain, "live", "s" + number));
    }

    private static Push onAir(StreamId stream, String node) {
        return new Push(stream, 0, 3_600, "203.0.113.7", node, Codes.NETWORK.get(0));
    }
}
