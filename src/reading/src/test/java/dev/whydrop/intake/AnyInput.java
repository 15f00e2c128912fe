package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.csv.Plainly;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Reject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Input of which nothing is known, and what the intake promises of it all the same. */
public final class AnyInput {
    /** A push secret that is left to see; {@code ***}, and what an excerpt has cut off, is none. */
    private static final Pattern SECRET = Pattern.compile("(?i)txsecret=(?![*…\\s&#?\"'\\\\<>|,;=:]|$)");

    /** As if no record were plain. */
    static final Plainly NOT_PLAINLY = new Plainly(0, 1);

    /** So small that every boundary falls everywhere. */
    static final Plainly IN_SMALL_BLOCKS = new Plainly(64, 2);

    private AnyInput() {}

    /** {@return what comes out of standard input: records, or the message that refuses it} */
    static String read(byte[] content, IntakeOptions options, Plainly plainly) {
        try {
            Intake intake = new EventReader(
                            CsvFolder.CATALOG, options, () -> new ByteArrayInputStream(content), plainly)
                    .read(List.of(Path.of("-")));
            check(intake);
            return intake.toString();
        } catch (IntakeException e) {
            String message = String.valueOf(e.getMessage());
            assertNoSecret(message);
            return message;
        }
    }

    /** Reads it by either way. */
    public static void readByEitherWay(byte[] content, IntakeOptions options) {
        String anyhow = read(content, options, NOT_PLAINLY);
        assertThat(read(content, options, new Plainly(1))).isEqualTo(anyhow);
        assertThat(read(content, options, IN_SMALL_BLOCKS))
                .as("in small blocks")
                .isEqualTo(anyhow);
    }

    /** Every record is accounted for, and nothing shows a push secret. */
    public static void check(Intake intake) {
        Reading reading = intake.reading();
        long told = intake.disconnects().size()
                + reading.rejected()
                + reading.repeated()
                + intake.running().size();
        assertThat(told).isLessThanOrEqualTo(reading.rowsRead());
        if (told < reading.rowsRead()) {
            assertThat(reading.notes()).as("what is left out is noted").isNotEmpty();
        }
        assertThat(reading.rejects()).hasSize((int) Math.min(reading.rejected(), ReadingCollector.MOST_REJECTS));
        if (reading.sources().size() == 1) {
            checkRows(intake);
        }
        texts(intake).forEach(AnyInput::assertNoSecret);
    }

    private static void checkRows(Intake intake) {
        List<Long> rows = Stream.concat(
                        intake.disconnects().stream().map(Disconnect::row),
                        Told.rejects(intake).stream().map(Reject::row))
                .toList();
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows).allMatch(row -> row >= 1 && row <= intake.reading().rowsRead());
    }

    /** {@return every text that may be shown} */
    private static Stream<String> texts(Intake intake) {
        Reading reading = intake.reading();
        return Stream.of(
                        reading.sources().stream(),
                        Told.notes(intake).stream(),
                        Told.rejects(intake).stream().flatMap(reject -> Stream.of(reject.source(), reject.why())),
                        intake.disconnects().stream().flatMap(AnyInput::texts),
                        intake.running().stream()
                                .flatMap(push -> Stream.of(push.stream().streamName(), push.clientIp())))
                .flatMap(each -> each);
    }

    private static Stream<String> texts(Disconnect each) {
        return Stream.of(
                each.stream().domain(),
                each.stream().appName(),
                each.stream().streamName(),
                each.clientIp(),
                each.reason(),
                each.node(),
                each.resolution());
    }

    public static void assertNoSecret(String text) {
        assertThat(text).doesNotContainPattern(SECRET);
    }
}
