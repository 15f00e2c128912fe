package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.intake.internal.csv.Plainly;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random small files come out the same whether plain records are read as such or by Commons CSV. */
class SameByEitherWayTest {
    private static final int FILES = 1500;
    private static final List<String> TITLES = List.of(
            "domain",
            "app_name",
            "stream_name",
            "start_time",
            "end_time",
            "client_ip",
            "errcode",
            "sub_errcode",
            "reason",
            "node",
            "resolution",
            "duration_ms",
            "duration",
            "stream_param",
            "colour");
    private static final List<String> TIMES = List.of(
            "2026-11-20T19:00:00Z",
            "2026-11-20T20:00:00Z",
            "2026-11-20 20:00:00",
            "2026/11/20 20:00:00",
            "2026-03-29 02:30:00",
            "2026-10-25 02:30:00",
            "2026-11-20T20:00:00.5+08:00",
            "2026-11-20 9:05",
            "1764000000",
            "1764000000123",
            "2026-02-30 00:00:00",
            "２０２６-11-20",
            "-",
            "");
    private static final List<String> CODES =
            List.of("1", "13", "18", "18/501", "501", "18 / 501", "21.0", "021", "x", "-3", "9999999999", "", "null");
    private static final List<String> WORDS = List.of(
            "cam1",
            "cam2",
            "直播",
            "été",
            "😀",
            "-",
            "N/A",
            "nUlL",
            "",
            "a b",
            "\u3000x\u2003",
            "\u00A0x",
            "客户端主动断流(3)",
            "The push URL has expired.",
            "Network error for the push client.",
            "txSecret=abc&txTime=5C271099",
            "3600000",
            "\u001F",
            "\uFEFF");
    private static final List<String> BLANKS = List.of(" ", "  ", "\t", "\u000B", "\f", "\u3000", "\u2028", "\u001C");
    private static final List<String> ODD = List.of(
            "\"", "\"\"", "\r", "\n", ",", "a\"b", "\"a\" b", "\"a\"\"b\"", "\"a\nb\"", "\"a\r\nb,c\"", "\"open", "\0");
    private static final List<byte[]> MALFORMED = List.of(
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xE6, (byte) 0xB5},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0x80});
    private static final List<IntakeOptions> OPTIONS = List.of(
            IntakeOptions.defaults(),
            new IntakeOptions(ZoneId.of("Europe/Berlin"), Map.of(), null, null),
            new IntakeOptions(
                    ZoneId.of("Asia/Shanghai"),
                    Map.of(),
                    Instant.parse("2026-11-20T12:00:00Z"),
                    Instant.parse("2026-11-20T20:00:00Z")),
            new IntakeOptions(ZoneId.of("UTC"), Map.of(), null, null, new MemoryBudget(1000)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void plainRecordsAndTheOthersComeOutTheSameByEitherWay(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < FILES; number++) {
            byte[] content = file(random);
            IntakeOptions options = pick(random, OPTIONS);

            String anyhow = read(content, options, AnyInput.NOT_PLAINLY);

            for (Plainly plainly : List.of(new Plainly(1), new Plainly(64, 1), AnyInput.IN_SMALL_BLOCKS)) {
                assertThat(read(content, options, plainly))
                        .as(
                                "seed %d, file %d, %s:%n%s",
                                seed, number, plainly, new String(content, StandardCharsets.ISO_8859_1))
                        .isEqualTo(anyhow);
            }
        }
    }

    private static String read(byte[] content, IntakeOptions options, Plainly plainly) {
        try {
            return new EventReader(CsvFolder.CATALOG, options, () -> new ByteArrayInputStream(content), plainly)
                    .read(List.of(Path.of("-")))
                    .toString();
        } catch (IntakeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Most files are nearly plain: what is odd would otherwise end the plain way in the first line. */
    private static byte[] file(Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int oddity = pick(random, List.of(0, 0, 3, 10, 40));
        boolean quoted = random.nextInt(4) == 0;
        String lineEnd = pick(random, List.of("\n", "\n", "\r\n", "\r\n", "\r"));
        String separator = pick(random, List.of(",", ",", ",", ";", "\t", "|"));
        if (random.nextInt(8) == 0) {
            text(out, "\uFEFF");
        }
        int titles = random.nextInt(10) == 0 ? 1 + random.nextInt(TITLES.size()) : TITLES.size();
        line(out, random, separator, TITLES.subList(0, titles), 0, quoted);
        if (random.nextInt(4) == 0) { // NUL is refused only in the first 8 KB
            text(out, lineEnd + "x".repeat(8192));
        }
        int lines = random.nextInt(30);
        for (int line = 0; line < lines; line++) {
            text(
                    out,
                    chance(random, oddity)
                            ? pick(random, List.of("\r", "\n\n", "\r\n\r\n", "\n \n", "\n\r"))
                            : lineEnd);
            line(out, random, separator, values(random, titles, oddity), oddity, quoted);
        }
        if (random.nextBoolean()) {
            text(out, lineEnd);
        }
        return out.toByteArray();
    }

    private static List<String> values(Random random, int titles, int oddity) {
        int length = chance(random, oddity) ? random.nextInt(titles + 3) : titles;
        return IntStream.range(0, length)
                .mapToObj(place -> value(random, place, oddity))
                .toList();
    }

    private static String value(Random random, int place, int oddity) {
        String title = place < TITLES.size() ? TITLES.get(place) : "";
        if (chance(random, oddity)) {
            return pick(random, random.nextBoolean() ? ODD : WORDS);
        }
        return switch (title) {
            case "start_time" -> random.nextBoolean() ? "" : pick(random, TIMES);
            case "end_time" -> pick(random, oddity == 0 ? TIMES.subList(0, 10) : TIMES);
            case "errcode", "sub_errcode" -> pick(random, oddity == 0 ? CODES.subList(0, 5) : CODES);
            case "stream_name" -> pick(random, WORDS.subList(0, 5));
            case "duration_ms", "duration" -> random.nextBoolean() ? "" : "90500";
            default -> random.nextInt(20) > 0 ? pick(random, WORDS) : "";
        };
    }

    private static void line(
            ByteArrayOutputStream out,
            Random random,
            String separator,
            List<String> values,
            int oddity,
            boolean quoted) {
        String between = "";
        for (String value : values) {
            text(out, between);
            between = separator;
            text(out, chance(random, oddity) ? pick(random, BLANKS) : "");
            text(out, quoted && random.nextInt(5) > 0 ? "\"" + value + "\"" : value);
            text(out, chance(random, oddity) ? pick(random, BLANKS) : "");
            if (oddity > 0 && random.nextInt(2000) == 0) {
                out.writeBytes(pick(random, MALFORMED));
            }
        }
    }

    private static boolean chance(Random random, int oddity) {
        return random.nextInt(200) < oddity;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
