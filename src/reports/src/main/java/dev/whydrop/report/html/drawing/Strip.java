package dev.whydrop.report.html.drawing;

import dev.whydrop.model.Family;
import dev.whydrop.model.StreamId;
import java.util.List;

/**
 * The disconnects of one advice in time: a lane for each stream, with a bar for each session and a mark for each end.
 *
 * @param axis the time shown
 * @param lanes the streams with the most of them
 * @param marks the signs that occur, for the legend
 * @param pushers the two client addresses that replaced each other, each with bars of a colour and a height of its own; else empty
 * @param moreStreams streams of the advice that have no lane
 * @param times the time spans of the advice; more than 1 where only the fullest is shown
 */
public record Strip(
        TimeAxis axis, List<Lane> lanes, List<Mark> marks, List<String> pushers, int moreStreams, int times) {
    public Strip {
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
        pushers = List.copyOf(pushers);
    }

    /**
     * The sessions of one stream and how they ended.
     *
     * @param disconnects how many ended within the time shown
     */
    public record Lane(StreamId stream, int disconnects, List<Bar> bars, List<End> ends) {
        public Lane {
            bars = List.copyOf(bars);
            ends = List.copyOf(ends);
        }
    }

    /**
     * A session.
     *
     * @param x where it begins, in per cent of the width
     * @param width how long it is, in per cent
     * @param pusher 1 or 2 for the two addresses that replaced each other, else 0
     */
    public record Bar(String x, String width, int pusher) {}

    /**
     * Ends of one family that fall on one place.
     *
     * @param x where, in per cent of the width
     * @param family their family
     * @param count how many, 1 or more
     * @param at the time of the first
     */
    public record End(String x, Family family, int count, String at) {}
}
