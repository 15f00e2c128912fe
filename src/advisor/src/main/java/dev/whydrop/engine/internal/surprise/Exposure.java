package dev.whydrop.engine.internal.surprise;

import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.engine.internal.numbers.LongColumn;
import dev.whydrop.engine.internal.numbers.Sorted;
import dev.whydrop.rules.sweep.Place;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The time that the streams of a log were on air and at risk, push by push, in order of their ends. Times are in epoch milliseconds. Immutable.
 *
 * <p>A push is at risk from its start, the end of the stream's push before, or a while after the stream's last cut, whichever is last. A cut counts
 * only if the stream was at risk, so a line that drops fifteen times in ten minutes counts once.
 */
public final class Exposure {
    /** Stands for a start that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    public static final long DAY = 86_400_000L;
    /** Nobody back after this: a last end. */
    private static final long BACK = 1_800_000L;

    private static final long LONGEST_PUSH = 31 * DAY;
    /** The length of a push where the log knows no start at all. */
    private static final long USUAL_PUSH = 3_600_000L;

    /** For each push, in order of ends. */
    public final int[] stream;
    /** When it began, or is taken to have begun; never before the end of the stream's push before. */
    public final long[] start;

    public final long[] end;
    /** From when on it was at risk; after its end where it never was. */
    public final long[] risk;

    private final byte[] marks;
    private final int[] origin;
    private final int[] address;
    private final int[] node;
    private final ScopeNames names;
    private final int knownSites;
    private final int[] domainOfStream;
    private final int[] appOfStream;
    private final long precision;
    private final long usualLength;
    private final long quiet;

    private static final int CUT = 1;
    private static final int PLANNED = 2;
    private static final int LAST = 4;
    private static final int COUNTED = 8;
    private static final int START_KNOWN = 16;

    private Exposure(Builder given) {
        this.names = given.names;
        this.knownSites = names.sites();
        this.quiet = given.quiet;
        this.domainOfStream = given.domains.toArray();
        this.appOfStream = given.apps.toArray();
        int size = given.ends.size();
        this.usualLength = usualLength(given);
        long[] ends = given.ends.toArray();
        int[] order = Sorted.places(ends);
        this.stream = new int[size];
        this.start = new long[size];
        this.end = new long[size];
        this.risk = new long[size];
        this.marks = new byte[size];
        this.origin = order;
        this.address = new int[size];
        this.node = new int[size];
        for (int i = 0; i < size; i++) {
            int from = order[i];
            stream[i] = given.streams.get(from);
            end[i] = ends[from];
            long known = given.starts.get(from);
            start[i] = known == UNKNOWN ? end[i] - usualLength : Math.max(known, end[i] - LONGEST_PUSH);
            address[i] = given.addresses.get(from);
            node[i] = given.nodes.get(from);
            marks[i] = (byte) (given.endings.get(from) | (known == UNKNOWN ? 0 : START_KNOWN) | LAST);
        }
        placeInStreams();
        this.precision = precision(end);
    }

    /** {@return how far apart times are that the log can tell, in milliseconds: a second, ten, or a minute} */
    private static long precision(long[] ends) {
        int minutes = 0;
        int tens = 0;
        for (long end : ends) {
            minutes += end % 60_000 == 0 ? 1 : 0;
            tens += end % 10_000 == 0 ? 1 : 0;
        }
        return minutes > 0.9 * ends.length ? 60_000 : tens > 0.9 * ends.length ? 10_000 : 1_000;
    }

    private static long usualLength(Builder given) {
        long[] lengths = new long[given.ends.size()];
        int known = 0;
        for (int i = 0; i < lengths.length; i++) {
            if (given.starts.get(i) != UNKNOWN && given.ends.get(i) > given.starts.get(i)) {
                lengths[known++] = given.ends.get(i) - given.starts.get(i);
            }
        }
        return known == 0 ? USUAL_PUSH : Math.min(LONGEST_PUSH, Sorted.nth(lengths, known, known / 2));
    }

    private void placeInStreams() {
        int streams = domainOfStream.length;
        long[] until = new long[streams];
        long[] lastCut = new long[streams];
        int[] before = new int[streams];
        Arrays.fill(until, Long.MIN_VALUE);
        Arrays.fill(lastCut, Long.MIN_VALUE);
        Arrays.fill(before, -1);
        for (int i = 0; i < end.length; i++) {
            int of = stream[i];
            start[i] = Math.min(Math.max(start[i], until[of]), end[i]);
            risk[i] = lastCut[of] == Long.MIN_VALUE ? start[i] : Math.max(start[i], lastCut[of] + quiet);
            if (is(i, CUT)) {
                lastCut[of] = end[i];
                if (risk[i] <= end[i] && end[i] > start[i]) {
                    marks[i] |= COUNTED;
                }
            }
            if (before[of] >= 0 && start[i] - end[before[of]] < BACK) {
                marks[before[of]] &= ~LAST;
            }
            until[of] = end[i];
            before[of] = i;
        }
    }

    private boolean is(int push, int mark) {
        return (marks[push] & mark) != 0;
    }

    /** {@return the streams of these pushes} */
    public Set<Integer> streamsOf(int[] pushes) {
        Set<Integer> streams = new HashSet<>();
        for (int push : pushes) {
            streams.add(stream[push]);
        }
        return streams;
    }

    public int size() {
        return end.length;
    }

    /** Whether a push was on air at some moment from one to another, both included. */
    boolean onAir(int push, long from, long to) {
        return start[push] <= to && end[push] >= from && end[push] > start[push];
    }

    public int streams() {
        return domainOfStream.length;
    }

    /** Whether it was cut while its stream was at risk. */
    public boolean counted(int push) {
        return is(push, COUNTED);
    }

    /** Whether nobody pushed the stream again within half an hour, and the end was meant or looked like a cut. */
    boolean lastEnd(int push) {
        return is(push, LAST) && (is(push, PLANNED) || is(push, CUT));
    }

    /** Whether nobody pushed the stream again within half an hour, and the end was meant. */
    boolean plannedLast(int push) {
        return (marks[push] & (PLANNED | LAST)) == (PLANNED | LAST);
    }

    boolean cut(int push) {
        return is(push, CUT);
    }

    boolean planned(int push) {
        return is(push, PLANNED);
    }

    public boolean startKnown(int push) {
        return is(push, START_KNOWN);
    }

    /** {@return the number of the push in the order in which it was given} */
    public int origin(int push) {
        return origin[push];
    }

    /** {@return how far apart times are that the log can tell, in milliseconds} */
    public long precision() {
        return precision;
    }

    /** {@return for how many milliseconds a stream that was cut is not at risk} */
    public long quiet() {
        return quiet;
    }

    /** {@return the median of the known lengths in milliseconds} */
    public long usualLength() {
        return usualLength;
    }

    /** {@return the scope of that kind that a push lies in; -1 where the records do not tell} */
    public int key(Place place, int push) {
        return switch (place) {
            case ADDRESS -> address[push];
            case BLOCK -> address[push] < 0 ? -1 : names.block(address[push]);
            case WIDE_BLOCK -> address[push] < 0 ? -1 : names.wideBlock(address[push]);
            case NODE -> node[push];
            case DOMAIN -> domainOfStream[stream[push]];
            case APP -> appOfStream[stream[push]];
            case EVERYTHING -> 0;
        };
    }

    /** {@return how many scopes of that kind there are} */
    public int keys(Place place) {
        return names.count(place);
    }

    /** {@return what a scope is called} */
    public String name(Place place, int key) {
        return names.name(place, key);
    }

    /** {@return the site a push comes from; a stream without an address is a site of its own} */
    public int site(int push) {
        return address[push] < 0 ? knownSites + stream[push] : names.site(address[push]);
    }

    public int sites() {
        return knownSites + streams();
    }

    boolean addressKnown(int push) {
        return address[push] >= 0;
    }

    /** Takes the pushes of a log. The order of streams, and that of the pushes of one stream, decide between equal times. */
    public static final class Builder {
        private final ScopeNames names = new ScopeNames();
        private final long quiet;
        private final IntColumn streams = new IntColumn();
        private final LongColumn starts = new LongColumn();
        private final LongColumn ends = new LongColumn();
        private final IntColumn endings = new IntColumn();
        private final IntColumn addresses = new IntColumn();
        private final IntColumn nodes = new IntColumn();
        private final IntColumn domains = new IntColumn();
        private final IntColumn apps = new IntColumn();
        private String lastAddress = "";
        private int lastNumber;

        /** @param quiet a stream that was cut less than so many milliseconds ago is not at risk */
        public Builder(long quiet) {
            this.quiet = quiet;
        }

        /** Begins the next stream: what is added then is of it. */
        public Builder stream(String domain, String app) {
            domains.add(names.number(Place.DOMAIN, domain));
            apps.add(names.number(Place.APP, domain + "/" + app));
            return this;
        }

        /**
         * Adds a push of the stream begun last. Of pushes that end together the order stays.
         *
         * @param start epoch milliseconds, {@link #UNKNOWN} where it is not known
         * @param end epoch milliseconds; for one still running the last moment the log knows of
         * @param address the client address, empty where it is not known
         * @param node the access node, empty where it is not known
         */
        public Builder push(long start, long end, Ending ending, String address, String node) {
            streams.add(domains.size() - 1);
            starts.add(start);
            ends.add(end);
            endings.add(ending == Ending.CUT ? CUT : ending == Ending.PLANNED ? PLANNED : 0);
            addresses.add(address.isEmpty() ? -1 : numberOf(address));
            nodes.add(node.isEmpty() ? -1 : names.number(Place.NODE, node));
            return this;
        }

        /** Most pushes of a stream come from one address. */
        private int numberOf(String address) {
            if (!address.equals(lastAddress)) {
                lastAddress = address;
                lastNumber = names.address(address);
            }
            return lastNumber;
        }

        public Exposure build() {
            return new Exposure(this);
        }
    }
}
