package dev.whydrop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.model.AnalyzedStream;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Observations;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Verdict;
import dev.whydrop.quality.ReportedLog.Asked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stream passes in any order and place, of which only bytes come to the fleet pass, make the same report as all disconnects together. */
class PassesInPiecesTest {
    private static final int PROCESSES = 3;
    private static final int MOST_AT_A_TIME = 40;
    private static final long SEED = 15;

    static Stream<ReportedLog> logs() {
        List<ReportedLog> all = ReportedLogs.all();
        Stream<ReportedLog> some =
                IntStream.range(0, all.size()).filter(each -> each % 40 == 7).mapToObj(all::get);
        Stream<ReportedLog> otherwise = all.stream().filter(each -> ChangedRecords.ALL.containsKey(each.name()));
        return Stream.concat(some, otherwise).distinct();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void the_pieces_make_the_whole(ReportedLog log) {
        Asked asked = log.asked().get();
        Diagnosed whole = asked.advisor().build().diagnose(asked.observations(), asked.reading(), asked.shown());

        Diagnosed ofPieces = asked.advisor().build().fleetPass(pieces(asked), asked.reading(), asked.shown());

        assertThat(ofPieces.report()).isEqualTo(whole.report());
        assertThat(inOrder(ofPieces.verdicts())).isEqualTo(inOrder(whole.verdicts()));
    }

    private static List<AnalyzedStream> pieces(Asked asked) {
        System.out.println("Seed of the order: " + SEED);
        Random random = new Random(SEED);
        List<Advisor> processes =
                Stream.generate(() -> asked.advisor().build()).limit(PROCESSES).toList();
        Instant until = seenUntil(asked.observations());
        List<Observations> streams = new ArrayList<>(byStream(asked.observations()));
        Collections.shuffle(streams, random);
        List<byte[]> bytes = new ArrayList<>();
        for (int from = 0; from < streams.size(); ) {
            int to = Math.min(streams.size(), from + 1 + random.nextInt(MOST_AT_A_TIME));
            Advisor process = processes.get(random.nextInt(PROCESSES));
            process.streamPass(streams.subList(from, to), until).forEach(each -> bytes.add(each.toBytes()));
            from = to;
        }
        Collections.shuffle(bytes, random);
        return bytes.stream().map(AnalyzedStream::fromBytes).toList();
    }

    private static Instant seenUntil(Observations observations) {
        return Stream.concat(
                        observations.disconnects().stream().map(Disconnect::end),
                        observations.running().stream().map(each -> Instant.ofEpochMilli(each.startMillis())))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static List<Observations> byStream(Observations observations) {
        Map<StreamId, List<Disconnect>> disconnects = by(observations.disconnects(), Disconnect::stream);
        Map<StreamId, List<RunningPush>> running = by(observations.running(), RunningPush::stream);
        Map<StreamId, List<PushAnomaly>> anomalies = by(observations.anomalies(), PushAnomaly::stream);
        return AnalyzedStream.streams(observations).stream()
                .sorted()
                .map(each -> new Observations(
                        disconnects.getOrDefault(each, List.of()),
                        running.getOrDefault(each, List.of()),
                        anomalies.getOrDefault(each, List.of())))
                .toList();
    }

    private static <T> Map<StreamId, List<T>> by(List<T> all, Function<T, StreamId> stream) {
        Map<StreamId, List<T>> byStream = new HashMap<>();
        all.forEach(each -> byStream.computeIfAbsent(stream.apply(each), any -> new ArrayList<>())
                .add(each));
        return byStream;
    }

    private static List<Verdict> inOrder(List<Verdict> verdicts) {
        return verdicts.stream()
                .sorted(Comparator.comparing(Verdict::disconnect, Disconnect.ORDER))
                .toList();
    }
}
