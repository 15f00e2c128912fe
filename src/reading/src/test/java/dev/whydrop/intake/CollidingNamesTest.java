package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.whydrop.intake.internal.interning.Interner;
import dev.whydrop.intake.internal.interning.KeptNames;
import dev.whydrop.intake.internal.text.Utf8Slice;
import dev.whydrop.model.StreamId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever may push chooses the names, and may choose them so that their hashes are all equal. */
class CollidingNamesTest {
    /** By comparing each with each they would take minutes; they take less than a second. */
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(20);

    private static final int LETTERS = 17;

    private final List<String> names = IntStream.range(0, 100_000)
            .mapToObj(number -> String.format(Locale.ROOT, "%" + LETTERS + "s", Integer.toBinaryString(number))
                    .replaceAll("[ 0]", "Aa")
                    .replace("1", "BB"))
            .toList();

    @Test
    void the_names_have_one_hash() {
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names.stream().map(String::hashCode).distinct()).hasSize(1);
        assertThat(names.stream().map(name -> Utf8Slice.of(name).hashCode()).distinct())
                .hasSize(1);
    }

    @Test
    void they_are_kept_apart_in_time_that_does_not_grow_with_their_square() {
        Interner interner = new Interner(new KeptNames(MemoryBudget.UNLIMITED));
        Utf8Slice domain = Utf8Slice.of("push.example.com");
        Utf8Slice app = Utf8Slice.of("live");

        List<StreamId> read = assertTimeoutPreemptively(
                FAR_TOO_LONG,
                () -> Stream.concat(names.stream(), names.stream())
                        .map(name -> interner.stream(domain, app, Utf8Slice.of(name)))
                        .toList());

        assertThat(read.subList(0, names.size()))
                .extracting(StreamId::streamName)
                .isEqualTo(names);
        assertThat(read.get(names.size())).isSameAs(read.get(0));
        assertThat(read.get(read.size() - 1)).isSameAs(read.get(names.size() - 1));
    }

    @Test
    void they_are_masked_in_time_that_does_not_grow_with_their_square() {
        RedactionMasks masks = new RedactionMasks(new byte[16]);

        List<String> masked = assertTimeoutPreemptively(
                FAR_TOO_LONG,
                () -> names.stream().map(name -> masks.of("stream-", name)).toList());

        assertThat(masked).doesNotHaveDuplicates();
    }
}
