package dev.whydrop.engine.internal.surprise;

import dev.whydrop.engine.internal.surprise.place.Moment;
import dev.whydrop.engine.internal.surprise.search.Surprises;
import dev.whydrop.rules.sweep.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Pushes in short. A row is {@code STREAM START-END ADDRESS ENDING}, with the access node behind it where there is one: the stream as {@code name},
 * {@code domain/name} or {@code domain/app/name}; times as {@code hh:mm:ss}, hours above 23 for later days, {@code ?} for an unknown start; {@code -}
 * for an unknown address; the ending as {@code cut}, {@code planned} or {@code other}.
 */
public final class PushTable {
    /** A day of 1970 would hide a mistake with times near 0. */
    private static final long DAY = 20_000 * Exposure.DAY;

    /** How many cuts an ordinary stream has in a day, more or less. */
    private static final double CUTS_A_DAY = 0.5;

    private final Map<String, List<Row>> byStream = new LinkedHashMap<>();

    private record Row(long start, long end, String address, Ending ending, String node, String text) {}

    public static PushTable of(String... rows) {
        return new PushTable().add(rows);
    }

    /**
     * {@return streams that have nothing in common but three domains, on air every day from eight to eight, each cut now and then and back at once}
     *
     * @param streams how many; stream n is {@code ordinary-n}, comes from {@code 10.n.0.1} and pushes to {@code one}, {@code two} or {@code three.example}
     */
    public static PushTable ordinary(int streams, int days) {
        PushTable table = new PushTable();
        Random random = new Random(7);
        String[] domains = {"one.example", "two.example", "three.example"};
        for (int i = 0; i < streams; i++) {
            String stream = domains[i % 3] + "/live/ordinary-" + i;
            String address = "10." + i + ".0.1";
            for (int day = 0; day < days; day++) {
                long from = day * 86_400L + 8 * 3_600 + random.nextInt(1_800);
                long to = day * 86_400L + 19 * 3_600 + random.nextInt(3_600);
                if (random.nextDouble() < CUTS_A_DAY) {
                    long cut = from + 1_800 + random.nextInt(8 * 3_600);
                    table.add(stream + " " + clock(from) + "-" + clock(cut) + " " + address + " cut");
                    from = cut + 20;
                }
                table.add(stream + " " + clock(from) + "-" + clock(to) + " " + address + " planned");
            }
        }
        return table;
    }

    /**
     * Adds streams of one scope that are on air and end as planned, of which the first are cut in between, three seconds apart, and are back at once.
     *
     * @param stream their names, {@code %d} for the number, from 1
     * @param address their addresses, likewise
     * @param cutAt when the first is cut
     */
    public PushTable fault(String stream, String address, int onAir, int cut, String cutAt) {
        long at = seconds(cutAt);
        for (int i = 1; i <= onAir; i++) {
            String name = String.format(Locale.ROOT, stream, i);
            String from = String.format(Locale.ROOT, address, i);
            long start = at - 7_200 - 60 * i;
            long end = at + 9_000 + 60 * i;
            if (i <= cut) {
                long own = at + 3 * (i - 1);
                add(name + " " + clock(start) + "-" + clock(own) + " " + from + " cut");
                start = own + 20;
            }
            add(name + " " + clock(start) + "-" + clock(end) + " " + from + " planned");
        }
        return this;
    }

    public PushTable add(String... rows) {
        for (String text : rows) {
            String[] parts = text.split(" ", -1);
            String[] times = parts[1].split("-", -1);
            add(
                    parts[0],
                    new Row(
                            times[0].equals("?") ? Exposure.UNKNOWN : millis(times[0]),
                            millis(times[1]),
                            parts[2].equals("-") ? "" : parts[2],
                            Ending.valueOf(parts[3].toUpperCase(Locale.ROOT)),
                            parts.length > 4 ? parts[4] : "",
                            text));
        }
        return this;
    }

    /** Adds a cut far from all others. */
    public PushTable addCutAt(String stream, long start, long end) {
        add(stream, new Row(start, end, "192.0.2.99", Ending.CUT, "", stream + " at " + end));
        return this;
    }

    private void add(String stream, Row row) {
        byStream.computeIfAbsent(stream, any -> new ArrayList<>()).add(row);
    }

    /** {@return the same pushes, the streams in another order} */
    public PushTable shuffled(long seed) {
        List<String> streams = new ArrayList<>(byStream.keySet());
        Collections.shuffle(streams, new Random(seed));
        PushTable table = new PushTable();
        streams.forEach(stream -> byStream.getOrDefault(stream, List.of()).forEach(row -> table.add(stream, row)));
        return table;
    }

    public Exposure exposure() {
        Exposure.Builder builder = new Exposure.Builder(300_000);
        byStream.forEach((stream, rows) -> {
            String[] path = stream.split("/", -1);
            builder.stream(path.length == 1 ? "push.example" : path[0], path.length == 3 ? path[1] : "live");
            inOrder(rows).forEach(row -> builder.push(row.start, row.end, row.ending, row.address, row.node));
        });
        return builder.build();
    }

    /** {@return the rows in the order in which they are given to an exposure} */
    public List<String> rows() {
        return byStream.values().stream()
                .flatMap(rows -> inOrder(rows).stream())
                .map(Row::text)
                .toList();
    }

    private static List<Row> inOrder(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparingLong(Row::end)).toList();
    }

    /** {@return the moments in what was given, looked at as the product does} */
    public List<Moment> moments() {
        Map<Place, Integer> fewest = new EnumMap<>(Place.class);
        Arrays.stream(Place.values()).forEach(place -> fewest.put(place, place.compareTo(Place.NODE) < 0 ? 3 : 4));
        return Surprises.in(exposure(), new SurpriseSettings(0.2, fewest, 0.01), new OneByOne());
    }

    /** {@return a moment as epoch milliseconds} */
    public static long millis(String clock) {
        return DAY + 1_000 * seconds(clock);
    }

    private static long seconds(String clock) {
        String[] parts = clock.split(":", -1);
        return Integer.parseInt(parts[0]) * 3_600L + Integer.parseInt(parts[1]) * 60L + Integer.parseInt(parts[2]);
    }

    public static String clock(long seconds) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
