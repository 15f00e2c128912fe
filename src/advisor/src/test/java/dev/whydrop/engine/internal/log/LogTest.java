package dev.whydrop.engine.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Observations;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String LETTERS = "aab01\u0000\u00ff\u0100\u4e2d\ud83d";

    private final Random random = new Random(20261127);

    @Test
    void streams_are_in_the_order_of_their_ids_whatever_their_names() {
        List<StreamId> ids = IntStream.range(0, 3_000)
                .mapToObj(any -> new StreamId(text(2), text(1), "cam" + text(6)))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(ids, random);

        Log log = log(ids.stream().map(id -> end(id, 14, "")).toList(), 2);

        assertThat(log.streams().stream().map(Log.Stream::id))
                .containsExactlyElementsOf(ids.stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void a_log_is_the_same_whoever_distributes_its_disconnects(int threads) {
        List<Disconnect> given = IntStream.range(0, 500)
                .mapToObj(place -> end(
                        new StreamId("", "", "cam-" + random.nextInt(40)), random.nextInt(3, 5), "as told " + place))
                .toList();

        Log log = log(given, threads);

        Log byOne = log(given, 1);
        assertThat(log.firstOfCodes()).containsExactlyElementsOf(byOne.firstOfCodes());
        assertThat(log.streams().stream().map(Log.Stream::all))
                .containsExactlyElementsOf(
                        byOne.streams().stream().map(Log.Stream::all).toList());
    }

    @Test
    void records_that_agree_in_all_but_their_reasons_stay_in_the_order_given() {
        StreamId cam = new StreamId("", "", "cam");
        List<Disconnect> given = IntStream.range(0, 20)
                .mapToObj(place -> end(cam, 14, "reason " + (place * 7) % 20))
                .toList();

        assertThat(log(given, 3).streams().get(0).all()).containsExactlyElementsOf(given);
    }

    private String text(int most) {
        return random.ints(random.nextInt(most + 1), 0, LETTERS.length())
                .mapToObj(place -> LETTERS.substring(place, place + 1))
                .collect(Collectors.joining());
    }

    private static Log log(List<Disconnect> given, int threads) {
        return Log.of(Observations.of(given), new Workers(threads));
    }

    private static Disconnect end(StreamId stream, int code, String reason) {
        return new Disconnect(
                "",
                0,
                stream,
                Disconnect.UNKNOWN,
                NOON.toEpochMilli(),
                "",
                ErrorCode.of(code),
                reason,
                "",
                "",
                Disconnect.UNKNOWN);
    }
}
