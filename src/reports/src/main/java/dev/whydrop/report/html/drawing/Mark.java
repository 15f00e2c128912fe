package dev.whydrop.report.html.drawing;

import dev.whydrop.model.Family;
import java.util.Arrays;
import java.util.List;

/**
 * The sign of a family in a chart: a shape that no other family has, so that no colour has to be told apart, and a colour that helps those who can.
 *
 * @param family the family
 * @param path the shape as an SVG path around 0,0; what runs the other way round inside it is a hole
 * @param colour class of its colour in the style sheet
 */
public record Mark(Family family, String path, String colour) {
    private static final String CIRCLE = "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z";
    private static final String RING =
            "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM-2.6 0a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1-5.2 0z";
    private static final String NO_ENTRY = "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0zM-3.6-1.5h7.2v3h-7.2z";
    private static final String HALF = "M-5.5 2.8a5.5 5.5 0 0 1 11 0z";
    private static final String SQUARE = "M-4.3-4.3h8.6v8.6h-8.6z";
    private static final String FRAME = "M-4.8-4.8h9.6v9.6h-9.6zM-2.4-2.4v4.8h4.8v-4.8z";
    private static final String UP = "M0-5.2L5 4H-5z";
    private static final String DOWN = "M0 5.2L5-4H-5z";
    private static final String RIGHT = "M5.2 0L-4-5V5z";
    private static final String LEFT = "M-5.2 0L4-5V5z";
    private static final String DIAMOND = "M0-5.7L5.7 0 0 5.7-5.7 0z";
    private static final String HOLLOW_DIAMOND = "M0-6L6 0 0 6-6 0zM0-2.8L-2.8 0 0 2.8 2.8 0z";
    private static final String CROSS = "M-5-3.2L-3.2-5 0-1.8 3.2-5 5-3.2 1.8 0 5 3.2 3.2 5 0 1.8-3.2 5-5 3.2-1.8 0z";
    private static final String PLUS = "M-1.6-5h3.2v3.4H5v3.2H1.6V5h-3.2V1.6H-5v-3.2h3.4z";
    private static final String STAR = "M0-6L1.5-1.9 5.7-1.9 2.3.7 3.5 4.9 0 2.4-3.5 4.9-2.3.7-5.7-1.9-1.5-1.9z";
    private static final String BAR = "M-1.8-6h3.6v12h-3.6z";
    private static final String TWO_BARS = "M-4.5-5.5h3.2v11h-3.2zM1.3-5.5h3.2v11h-3.2z";
    private static final String LYING_BAR = "M-6-1.9h12v3.8h-12z";
    private static final String GLASS = "M-4.5-5h9L1 0l3.5 5h-9L-1 0z";
    private static final String BOW = "M-5.5-4.5v9L0 1l5.5 3.5v-9L0-1z";

    /** {@return the sign of a family} */
    public static Mark of(Family family) {
        return switch (family) {
            case NETWORK -> new Mark(family, DOWN, "red");
            case INTERNAL -> new Mark(family, SQUARE, "red");
            case ACCOUNT -> new Mark(family, NO_ENTRY, "red");
            case BAN -> new Mark(family, LYING_BAR, "red");
            case AUTH -> new Mark(family, CROSS, "orange");
            case IP_LIST -> new Mark(family, PLUS, "orange");
            case FRAME_LIMIT -> new Mark(family, UP, "orange");
            case IDLE -> new Mark(family, GLASS, "orange");
            case REPLACED -> new Mark(family, DIAMOND, "purple");
            case QUOTA -> new Mark(family, TWO_BARS, "purple");
            case RTMP_CONTENT -> new Mark(family, RIGHT, "purple");
            case PROXY_COMMAND -> new Mark(family, LEFT, "purple");
            case TARGET -> new Mark(family, RING, "teal");
            case THIRD_PARTY_AUTH -> new Mark(family, HOLLOW_DIAMOND, "teal");
            case AMF -> new Mark(family, STAR, "teal");
            case UNPLAYED -> new Mark(family, FRAME, "teal");
            case CLIENT -> new Mark(family, CIRCLE, "grey");
            case OPERATOR -> new Mark(family, BAR, "grey");
            case UNKNOWN -> new Mark(family, HALF, "grey");
            case UNMAPPED -> new Mark(family, BOW, "grey");
        };
    }

    /** {@return the signs of all families} */
    public static List<Mark> all() {
        return Arrays.stream(Family.values()).map(Mark::of).toList();
    }

    /** {@return the name of the shape within the page} */
    public String id() {
        return "m-" + family;
    }
}
