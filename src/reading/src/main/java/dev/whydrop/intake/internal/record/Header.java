package dev.whydrop.intake.internal.record;

import dev.whydrop.catalog.near.NearNames;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.column.ColumnNames;
import dev.whydrop.intake.internal.column.Heading;
import dev.whydrop.intake.internal.column.Vocabulary;
import dev.whydrop.intake.internal.column.Wording;
import dev.whydrop.intake.internal.text.Excerpt;
import dev.whydrop.intake.internal.time.SourceTimes;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Phrase.FileName;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Where each column stands in one file.
 *
 * @param titles the header as it stands in the file, stripped
 * @param places the columns that are known, with their index from 0
 * @param needed the fewest values a record must have to reach all of them
 * @param wording whose words the titles are
 */
public record Header(List<String> titles, Map<Column, Integer> places, int needed, Wording wording) {
    /** What the API calls the end of a push; its times are UTC. */
    private static final String API_TIME = "StreamEndTime";

    private static final String CALLBACK_DOMAIN = "app";

    public Header {
        titles = List.copyOf(titles);
        EnumMap<Column, Integer> copy = new EnumMap<>(Column.class);
        copy.putAll(places);
        places = Collections.unmodifiableMap(copy);
    }

    /**
     * {@return the header of a file}
     *
     * @param file its name
     * @param mapped which title holds which column, by canonical name; goes before the titles that are known anyway
     * @throws IntakeException if a mapped title is not there, a column is there twice, or a needed one is missing
     */
    public static Header of(String file, List<String> titles, Map<String, String> mapped) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        new TreeMap<>(mapped)
                .forEach((name, title) -> places.put(Column.canonical(name), find(file, titles, name, title)));
        List<Integer> taken = List.copyOf(places.values());
        List<String> bare = withoutPrefix(titles);
        known(file, bare, taken, places.keySet()).forEach(places::putIfAbsent);
        boolean callback = callback(bare);
        if (!callback && places.containsKey(Column.DOMAIN) && !places.containsKey(Column.APP_NAME)) {
            indexOf(bare, CALLBACK_DOMAIN).ifPresent(app -> places.put(Column.APP_NAME, app));
        }
        if (callback && !places.containsKey(Column.DOMAIN)) {
            places.put(Column.DOMAIN, find(file, bare, Column.DOMAIN.toString(), CALLBACK_DOMAIN));
        }
        Wording wording = callback ? Wording.CALLBACK : ColumnNames.wording(bare);
        return checked(file, titles, places, wording);
    }

    /**
     * {@return the header of a file that has none: its titles are the places of the columns, 1 for the first}
     *
     * @param file its name
     * @param columns how many values its first record has
     * @param mapped which place holds which column, by canonical name
     * @throws IntakeException if a place is not there, or a needed column is missing
     */
    public static Header ofPlaces(String file, int columns, Map<String, String> mapped) {
        List<String> titles =
                IntStream.rangeClosed(1, columns).mapToObj(Integer::toString).toList();
        return of(file, titles, mapped);
    }

    private static Header checked(String file, List<String> titles, Map<Column, Integer> places, Wording wording) {
        int last = places.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
        Header header = new Header(titles, places, last + 1, wording);
        MissingColumns.of(header).ifPresent(missing -> {
            throw new IntakeException(missing.message(new FileName(file)));
        });
        return header;
    }

    /** {@return the titles without what a search puts before the names of all fields of a record, such as {@code _source.}} */
    private static List<String> withoutPrefix(List<String> titles) {
        for (String title : titles) {
            int dot = title.lastIndexOf('.');
            boolean stream = dot > 0
                    && Column.of(title).isEmpty()
                    && Column.of(title.substring(dot + 1))
                            .filter(Column.STREAM_NAME::equals)
                            .isPresent();
            if (stream) {
                String prefix = title.substring(0, dot + 1);
                return titles.stream()
                        .map(each -> each.startsWith(prefix) ? each.substring(prefix.length()) : each)
                        .toList();
            }
        }
        return titles;
    }

    /** {@return what the titles mean by themselves, without the places and the columns that are settled} */
    private static Map<Column, Integer> known(
            String file, List<String> titles, List<Integer> taken, Set<Column> settled) {
        Map<Column, Integer> known = new EnumMap<>(Column.class);
        for (int place = 0; place < titles.size(); place++) {
            Optional<Column> column = taken.contains(place) ? Optional.empty() : Column.of(titles.get(place));
            if (column.isPresent() && !settled.contains(column.get())) {
                int at = place;
                known.merge(column.get(), place, (before, now) -> preferred(file, column.get(), titles, before, at));
            }
        }
        return known;
    }

    /** {@return which of two titles means the column: the word of the record itself, not that of whatever wrote it down} */
    private static int preferred(String file, Column column, List<String> titles, int first, int second) {
        List<Vocabulary> order = Vocabulary.order(titles.stream()
                .anyMatch(title ->
                        Column.of(title).filter(Column.EVENT_TYPE::equals).isPresent()));
        int one = order.indexOf(Vocabulary.of(Column.plain(titles.get(first))));
        int other = order.indexOf(Vocabulary.of(Column.plain(titles.get(second))));
        if (one == other) {
            boolean zone = Heading.of(titles.get(first)).zone() != null;
            if (zone || Heading.of(titles.get(second)).zone() != null) {
                return zone ? first : second; // the same times twice, and one says in which zone it has them
            }
            throw twice(file, column, titles.get(first), titles.get(second));
        }
        return one < other ? first : second;
    }

    /** {@return what the titles say of the times} */
    public SourceTimes.Said times() {
        SourceTimes.Said said = SourceTimes.Said.of(title(Column.START_TIME), title(Column.END_TIME), wording);
        return said.says() == SourceTimes.Says.NOBODY && titles.contains(API_TIME)
                ? new SourceTimes.Said(SourceTimes.Says.API, ZoneOffset.UTC, ZoneOffset.UTC)
                : said;
    }

    private String title(Column column) {
        Integer place = places.get(column);
        return place == null ? "" : titles.get(place);
    }

    private static OptionalInt indexOf(List<String> titles, String plain) {
        return IntStream.range(0, titles.size())
                .filter(index -> Column.plain(titles.get(index)).equals(plain))
                .findFirst();
    }

    /** Whether both names stand there that the callbacks use: the domain is "app", the AppName "appname". */
    private static boolean callback(List<String> titles) {
        List<String> plain = titles.stream().map(Column::plain).toList();
        return plain.contains(CALLBACK_DOMAIN) && plain.contains("appname");
    }

    private static int find(String file, List<String> titles, String name, String title) {
        int[] found = indexes(titles, index -> titles.get(index).equals(title.strip()));
        if (found.length == 0) {
            found = indexes(titles, index -> Column.plain(titles.get(index)).equals(Column.plain(title)));
        }
        if (found.length == 0) {
            throw new IntakeException(Phrase.of(
                    "refusal.no-titled-column", new FileName(file), Excerpt.value(title), name, maybe(titles, title)));
        }
        if (found.length > 1) {
            throw twice(file, Column.canonical(name), titles.get(found[0]), titles.get(found[1]));
        }
        return found[0];
    }

    private static Phrase maybe(List<String> titles, String title) {
        List<String> near = NearNames.of(titles).to(title);
        return near.isEmpty()
                ? Phrase.of("refusal.maybe-one-of", MissingColumns.list(titles))
                : Phrase.of("refusal.maybe", MissingColumns.list(near));
    }

    private static int[] indexes(List<String> titles, IntPredicate condition) {
        return IntStream.range(0, titles.size()).filter(condition).toArray();
    }

    private static IntakeException twice(String file, Column column, String first, String second) {
        if (first.equals(second)) {
            return new IntakeException(Phrase.of("refusal.column-twice", new FileName(file), Excerpt.value(first)));
        }
        return new IntakeException(Phrase.of(
                "refusal.two-columns",
                new FileName(file),
                column.toString(),
                Excerpt.value(first),
                Excerpt.value(second),
                MissingColumns.option(column, first)));
    }
}
