package dev.whydrop.report.html;

import dev.whydrop.model.Family;
import java.util.Arrays;
import java.util.List;

/**
 * The sign of a family in a chart: a shape and a colour that no other family has together, so that neither alone has to be told apart.
 *
 * @param family the family
 * @param path the shape as an SVG path around 0,0
 * @param colour class of its colour in the style sheet
 */
record Mark(Family family, String path, String colour) {
    private static final String CIRCLE = "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z";
    private static final String SQUARE = "M-4-4h8v8h-8z";
    private static final String UP = "M0-5.2L5 4H-5z";
    private static final String DOWN = "M0 5.2L5-4H-5z";
    private static final String DIAMOND = "M0-5.7L5.7 0 0 5.7-5.7 0z";
    private static final String CROSS = "M-5-3.2L-3.2-5 0-1.8 3.2-5 5-3.2 1.8 0 5 3.2 3.2 5 0 1.8-3.2 5-5 3.2-1.8 0z";
    private static final String PLUS = "M-1.6-5h3.2v3.4H5v3.2H1.6V5h-3.2V1.6H-5v-3.2h3.4z";
    private static final String BAR = "M-2-6h4v12h-4z";
    private static final String GLASS = "M-4.5-5h9L1 0l3.5 5h-9L-1 0z";

    /** {@return the sign of a family} */
    static Mark of(Family family) {
        return switch (family) {
            case NETWORK -> new Mark(family, DOWN, "red");
            case INTERNAL -> new Mark(family, SQUARE, "red");
            case ACCOUNT -> new Mark(family, CROSS, "red");
            case BAN -> new Mark(family, BAR, "red");
            case AUTH -> new Mark(family, CROSS, "orange");
            case IP_LIST -> new Mark(family, PLUS, "orange");
            case FRAME_LIMIT -> new Mark(family, UP, "orange");
            case IDLE -> new Mark(family, GLASS, "orange");
            case REPLACED -> new Mark(family, DIAMOND, "purple");
            case QUOTA -> new Mark(family, PLUS, "purple");
            case RTMP_CONTENT -> new Mark(family, UP, "purple");
            case PROXY_COMMAND -> new Mark(family, SQUARE, "purple");
            case TARGET -> new Mark(family, CROSS, "teal");
            case THIRD_PARTY_AUTH -> new Mark(family, PLUS, "teal");
            case AMF -> new Mark(family, UP, "teal");
            case UNPLAYED -> new Mark(family, CIRCLE, "teal");
            case CLIENT -> new Mark(family, CIRCLE, "grey");
            case OPERATOR -> new Mark(family, BAR, "grey");
            case UNKNOWN -> new Mark(family, SQUARE, "grey");
            case UNMAPPED -> new Mark(family, GLASS, "grey");
        };
    }

    /** {@return the signs of all families} */
    static List<Mark> all() {
        return Arrays.stream(Family.values()).map(Mark::of).toList();
    }

    /** {@return the name of the shape within the page} */
    String id() {
        return "m-" + family;
    }
}
