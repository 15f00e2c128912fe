package dev.whydrop.intake.internal.record;

import dev.whydrop.intake.internal.url.PushUrl;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.util.Arrays;

/** What good records say, column by column: all of their disconnects but where they were read from. Used again and again. */
public final class ReadRows {
    private StreamId[] streams = {};
    private long[] starts = {};
    private long[] ends = {};
    private String[] addresses = {};
    private ErrorCode[] codes = {};
    private String[] reasons = {};
    private String[] nodes = {};
    private String[] resolutions = {};
    private PushUrl[] urls = {};
    private int size;

    /** Adds a record; see {@link Disconnect} for what each value is. */
    void add(
            StreamId stream,
            long start,
            long end,
            String address,
            ErrorCode code,
            String reason,
            String node,
            String resolution,
            PushUrl url) {
        if (size == streams.length) {
            grow(Math.max(1, size * 2));
        }
        streams[size] = stream;
        starts[size] = start;
        ends[size] = end;
        addresses[size] = address;
        codes[size] = code;
        reasons[size] = reason;
        nodes[size] = node;
        resolutions[size] = resolution;
        urls[size] = url;
        size++;
    }

    private void grow(int most) {
        streams = Arrays.copyOf(streams, most);
        starts = Arrays.copyOf(starts, most);
        ends = Arrays.copyOf(ends, most);
        addresses = Arrays.copyOf(addresses, most);
        codes = Arrays.copyOf(codes, most);
        reasons = Arrays.copyOf(reasons, most);
        nodes = Arrays.copyOf(nodes, most);
        resolutions = Arrays.copyOf(resolutions, most);
        urls = Arrays.copyOf(urls, most);
    }

    /** Forgets them. */
    public void clear() {
        size = 0;
    }

    /**
     * {@return the disconnect of a record}
     *
     * @param index from 0
     * @param source the file
     * @param number the record's number in it
     */
    public Disconnect disconnect(int index, String source, long number) {
        PushUrl url = urls[index];
        return new Disconnect(
                source,
                number,
                streams[index],
                starts[index],
                ends[index],
                addresses[index],
                codes[index],
                reasons[index],
                nodes[index],
                resolutions[index],
                url.expiresMillis(),
                url.check(),
                url.identity());
    }
}
