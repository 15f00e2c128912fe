package dev.whydrop.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The logs that are measured, made from a fixed seed: the same bytes on every machine. Smaller ones of the same shapes show that reports stay as they are. */
public enum Workload {
    /** A week of a busy platform: mostly ordinary ends, one stream in seven in trouble, some causes that hit many streams at once. */
    W1(1_000_000, 50_000, Shape.WEEK),
    /** Ten times as much. */
    W10(10_000_000, 500_000, Shape.WEEK),
    /** One stream that drops more than once a second for a week. */
    ONE_STREAM(1_000_000, 1, Shape.WEEK),
    /** A million streams that each drop once. */
    SINGLE_EVENTS(1_000_000, 1_000_000, Shape.WEEK),
    /** Everything ends in one second. */
    ONE_SECOND(1_000_000, 50_000, Shape.SECOND),
    /** Any code at any moment: no log is like it, and nearly everything in it is a trouble of its own. */
    RANDOM(1_000_000, 50_000, Shape.RANDOM),
    /** An evening of one customer. */
    EVENING(300, 15, Shape.WEEK),
    /** A week of the simulator's real world: nights, weekends, lines that differ a hundredfold, three thousand incidents. */
    REAL_WEEK(1_000_000, 50_000, Shape.REAL);

    private enum Shape {
        WEEK,
        SECOND,
        RANDOM,
        REAL
    }

    private static final long MONDAY = Instant.parse("2026-11-16T00:00:00Z").getEpochSecond();
    private static final int WEEK = 7 * 86_400;
    private static final int STREAMS_OF_A_DOMAIN = 500;
    private static final int INCIDENTS = 3;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    /** What ends an ordinary push, as often as it stands here. */
    private static final List<String> ORDINARY = List.of(
            "1,0", "1,0", "1,0", "1,0", "1,0", "1,0", "2,0", "2,0", "2,0", "3,0", "3,0", "3,0", "3,0", "4,0", "4,0",
            "1,0", "2,0", "1,0", "12,0", "13,0", "14,0", "15,0", "17,0", "21,100", "35,0");

    private static final List<String> ANY = List.of(
            "0,0", "1,0", "2,0", "3,0", "4,0", "5,0", "6,0", "7,0", "8,0", "9,0", "10,0", "11,0", "12,0", "13,0",
            "14,0", "15,0", "16,0", "17,0", "18,100", "18,202", "18,301", "18,305", "18,401", "18,500", "18,501",
            "18,502", "18,503", "18,600", "18,601", "18,602", "19,0", "20,0", "21,100", "21,101", "21,102", "21,103",
            "22,0", "23,0", "24,0", "33,0", "35,0", "37,0", "38,0", "39,0");
    private static final List<String> CUT = List.of("12,0", "13,0", "14,0", "15,0", "17,0");

    private final int events;
    private final int streams;
    private final Shape shape;

    Workload(int events, int streams, Shape shape) {
        this.events = events;
        this.streams = streams;
        this.shape = shape;
    }

    int events() {
        return events;
    }

    /** Writes it as CSV in order of the ends, as the platform exports it. */
    void write(Path file) throws IOException {
        write(file, events, streams);
    }

    /**
     * Writes a log of the same shape and another size.
     *
     * @param number rows, 1 or more
     * @param ofStreams streams, at most as many as rows
     */
    @SuppressWarnings("EnumOrdinal") // each log has a seed of its own; which one does not matter
    public void write(Path file, int number, int ofStreams) throws IOException {
        if (shape == Shape.REAL) {
            RealWeek.write(number, ofStreams, file);
            return;
        }
        Rows rows = new Rows(number, ofStreams);
        SplittableRandom random = new SplittableRandom(20_261_116L + ordinal());
        int each = number / ofStreams;
        for (int stream = 0; stream < ofStreams; stream++) {
            switch (shape) {
                case WEEK -> week(rows, random.split(), stream, each);
                case SECOND -> random(rows, random.split(), stream, each, 1, ORDINARY);
                case RANDOM -> random(rows, random.split(), stream, each, WEEK, ANY);
                case REAL -> throw new IllegalStateException("The real week is not made here. Maybe return before.");
            }
        }
        rows.write(file);
    }

    private void week(Rows rows, SplittableRandom random, int stream, int number) {
        int kind = random.nextInt(100);
        if (kind >= 14 || number < 20) {
            ordinary(rows, random, stream, number);
            return;
        }
        ordinary(rows, random, stream, number - 12);
        int at = random.nextInt(WEEK - 86_400);
        for (int i = 0; i < 12; i++) {
            if (kind < 5) { // a line in trouble
                int lasted = 20 + random.nextInt(70);
                at += 10 + lasted;
                rows.add(stream, at, lasted, stream, CUT.get(random.nextInt(CUT.size())));
            } else if (kind < 8) { // two encoders
                int lasted = 15 + random.nextInt(30);
                at += lasted;
                rows.add(stream, at, lasted, stream + i % 2 * rows.streams, "21,102");
            } else if (kind < 10) { // a timer
                at += 1810;
                rows.add(stream, at, 1800, stream, "13,0");
            } else if (kind < 12) { // a URL that ran out
                at += 5;
                rows.add(stream, at, 0, stream, "18,501");
            } else if (kind < 13) { // an app that dies
                at += 20;
                rows.add(stream, at, 12, stream, "3,0");
            } else { // a shared uplink: four streams of one address
                at = (stream / 400 * 5279 + i * 5113) % WEEK;
                rows.add(stream, at, 600, rows.streams * 2 + stream / 400, "14,0");
            }
        }
    }

    /** Pushes one after another; now and then an incident of the platform ends whatever is on air. */
    private void ordinary(Rows rows, SplittableRandom random, int stream, int number) {
        int step = Math.max(1, WEEK / (number + 1));
        for (int i = 0; i < number; i++) {
            int end = Math.min(WEEK - 1, i * step + random.nextInt(step));
            int lasted = 1 + random.nextInt(Math.max(1, Math.min(step, 14_400)));
            String code = ORDINARY.get(random.nextInt(ORDINARY.size()));
            for (int incident = 1; incident <= INCIDENTS; incident++) {
                int from = incident * WEEK / (INCIDENTS + 1);
                if (end >= from && end - lasted < from && rows.streams > INCIDENTS && random.nextInt(2) == 0) {
                    end = from + random.nextInt(90);
                    code = random.nextInt(3) == 0 ? "9,0" : "12,0";
                }
            }
            rows.add(stream, end, lasted, stream, code);
        }
    }

    private void random(Rows rows, SplittableRandom random, int stream, int number, int span, List<String> codes) {
        for (int i = 0; i < number; i++) {
            rows.add(
                    stream,
                    random.nextInt(span),
                    random.nextInt(14_400),
                    stream + random.nextInt(3) * rows.streams,
                    codes.get(random.nextInt(codes.size())));
        }
    }

    /** Events as numbers: ten million of them fit into little memory. */
    private static final class Rows {
        private final long[] order;
        private final int[] stream;
        private final int[] lasted;
        private final int[] address;
        private final byte[] code;
        private final int streams;
        private int count;

        Rows(int most, int streams) {
            this.streams = streams;
            order = new long[most];
            stream = new int[most];
            lasted = new int[most];
            address = new int[most];
            code = new byte[most];
        }

        void add(int ofStream, int end, int seconds, int from, String codes) {
            order[count] = (long) end << 32 | count;
            stream[count] = ofStream;
            lasted[count] = seconds;
            address[count] = from;
            code[count] = (byte) Codes.ALL.indexOf(codes);
            count++;
        }

        void write(Path file) throws IOException {
            Arrays.sort(order, 0, count);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                out.write("domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode\n"
                        .getBytes(StandardCharsets.UTF_8));
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < count; i++) {
                    int row = (int) order[i];
                    long end = MONDAY + (order[i] >>> 32);
                    line.setLength(0);
                    line.append("push")
                            .append(stream[row] / STREAMS_OF_A_DOMAIN)
                            .append(".live.example,live,channel-");
                    line.append(stream[row]).append(',');
                    TIME.formatTo(Instant.ofEpochSecond(end - lasted[row]), line);
                    TIME.formatTo(Instant.ofEpochSecond(end), line.append(','));
                    int from = address[row];
                    line.append(",").append(20 + (from >>> 24)).append('.').append(from >>> 16 & 255);
                    line.append('.')
                            .append(from >>> 8 & 255)
                            .append('.')
                            .append(from & 255)
                            .append(',');
                    line.append(Codes.ALL.get(code[row])).append('\n');
                    out.write(line.toString().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static final class Codes {
        static final List<String> ALL = ANY;
    }

    /** Writes the workload of that name to that file. */
    public static void main(String[] arguments) throws IOException {
        valueOf(arguments[0]).write(Path.of(arguments[1]));
    }
}
