package dev.whydrop.engine.internal.column;

import dev.whydrop.engine.internal.log.OpenPush;
import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.sweep.Place;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sweeps ask of the pushes of a log, in a column each: they go over all of them again and again, and to go over a million numbers costs little
 * beside a walk from push to record to code. A row is a push: first those with an end, in order of stream and time, then those without. Safe to share
 * between threads.
 */
public final class PushColumns {
    private final List<Push> pushes;
    private final long[] end;
    private final long[] start;
    private final int[] code;
    private final int[] stream;
    private final int[] address;
    private final int[] node;
    private final List<ErrorCode> codes;
    private final boolean[] refused;
    private final List<StreamId> streams;
    private final int[] firsts;
    private final List<String> addresses;
    private final List<String> nodes;
    private final boolean[] ran;
    private final Map<Place, PlaceNumbers> places = new EnumMap<>(Place.class);
    private @Nullable PlaceNumbers sites;

    PushColumns(PushColumnsBuilder given) {
        this.pushes = given.pushes;
        this.end = given.end;
        this.start = given.start;
        this.code = given.code;
        this.stream = given.stream;
        this.address = given.address;
        this.node = given.node;
        this.codes = given.codes.values();
        this.refused =
                flags(given.codes.values().stream().map(ErrorCode::refused).toList());
        this.streams = given.streams;
        this.firsts = given.firsts.toArray();
        this.addresses = given.addresses.values();
        this.nodes = given.nodes.values();
        this.ran = new boolean[streams.size()];
        for (int row = 0; row < stream.length; row++) {
            ran[stream[row]] |= admitted(row);
        }
    }

    /**
     * {@return the columns of these pushes}
     *
     * @param pushes every push of the log, in order of stream and time
     * @param open those without a known end, in order
     */
    public static PushColumns of(List<Push> pushes, List<OpenPush> open, Workers workers) {
        return new PushColumnsBuilder(pushes, open).build(workers);
    }

    private static boolean[] flags(List<Boolean> each) {
        boolean[] flags = new boolean[each.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = each.get(i);
        }
        return flags;
    }

    /** {@return how many pushes have an end; the rows of the others come after} */
    public int size() {
        return pushes.size();
    }

    /** {@return how many pushes there are, those without an end included} */
    public int rows() {
        return start.length;
    }

    /** {@return the push of a row, one with an end} */
    public Push push(int row) {
        return pushes.get(row);
    }

    /** {@return the pushes of these rows, all of them with an end} */
    public List<Push> pushes(int[] rows) {
        Push[] some = new Push[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = pushes.get(rows[i]);
        }
        return Arrays.asList(some);
    }

    /** {@return when a push ended, in epoch milliseconds; one without a known end when it had at the latest} */
    public long end(int row) {
        return end[row];
    }

    /** {@return when a push was admitted, in epoch milliseconds; {@link Disconnect#UNKNOWN} where nothing tells or it was not} */
    public long start(int row) {
        return start[row];
    }

    /** {@return the same, and of a refused push of which no start is known its end: it has no length} */
    public long tried(int row) {
        return start[row] == Disconnect.UNKNOWN && !admitted(row) ? end[row] : start[row];
    }

    /** Whether a push with an end is known to have lasted for that many seconds or less. */
    public boolean lastedAtMost(int row, int seconds) {
        return start[row] != Disconnect.UNKNOWN && (end[row] - start[row]) / 1000 <= seconds;
    }

    /** Whether the platform let the push begin. */
    public boolean admitted(int row) {
        return row >= pushes.size() || !refused[code[row]];
    }

    /** {@return the number of the code of a push with an end; see {@link #codes}} */
    public int code(int row) {
        return code[row];
    }

    /** {@return the codes of the log by their numbers} */
    public List<ErrorCode> codes() {
        return codes;
    }

    /** {@return for the number of each code whether it has that meaning} */
    public boolean[] codesThatMean(Meaning meaning, CodeMeanings meanings) {
        return flags(codes.stream().map(each -> meanings.means(each, meaning)).toList());
    }

    /** {@return the rows of the pushes with an end that has that meaning} */
    public IntColumn thoseThatMean(Meaning meaning, CodeMeanings meanings) {
        boolean[] means = codesThatMean(meaning, meanings);
        IntColumn rows = new IntColumn();
        for (int row = 0; row < pushes.size(); row++) {
            if (means[code[row]]) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** {@return the number of the stream of a push; see {@link #id}} */
    public int stream(int row) {
        return stream[row];
    }

    /** {@return how many streams there are; those of which no push has an end come last} */
    public int streams() {
        return streams.size();
    }

    public StreamId id(int ofStream) {
        return streams.get(ofStream);
    }

    /** Whether any push of the stream was admitted. */
    public boolean ran(int ofStream) {
        return ran[ofStream];
    }

    /** {@return the row of the stream's first push with an end, and of the stream after it the row after its last} */
    public int firstOf(int ofStream) {
        return ofStream < firsts.length ? firsts[ofStream] : pushes.size();
    }

    /** {@return the client address of a push, empty where it is not known} */
    public String address(int row) {
        return addresses.get(address[row]);
    }

    public boolean addressKnown(int row) {
        return !address(row).isEmpty();
    }

    /** {@return the access node of a push, empty where it is not known} */
    public String node(int row) {
        return nodes.get(node[row]);
    }

    /** {@return in which place of that kind each push lies} */
    public synchronized PlaceNumbers in(Place place) {
        return places.computeIfAbsent(place, this::numbers);
    }

    private PlaceNumbers numbers(Place place) {
        return switch (place) {
            case EVERYTHING -> PlaceNumbers.of(stream, streams, any -> "");
            case DOMAIN -> PlaceNumbers.of(stream, streams, StreamId::domain);
            case APP -> PlaceNumbers.of(stream, streams, Places::app);
            case NODE -> PlaceNumbers.of(node, nodes, name -> name);
            case ADDRESS, BLOCK, WIDE_BLOCK ->
                PlaceNumbers.of(address, addresses, each -> Places.ofAddress(place, each));
        };
    }

    /** {@return from which site each push comes} */
    public synchronized PlaceNumbers sites() {
        PlaceNumbers known = sites;
        if (known == null) {
            known = PlaceNumbers.of(address, addresses, AddressBlock::site);
            sites = known;
        }
        return known;
    }
}
