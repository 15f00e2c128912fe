package dev.whydrop.report.words;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.TimePrecision;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * How a reader wants things shown.
 *
 * @param texts the fixed texts, which carry the language
 * @param zone the zone times are shown in
 * @param width the widest line in columns, 40 or more; an East Asian character takes two
 * @param onTerminal whether somebody watches it scroll by, so that the end has to say the most important thing once more
 * @param colours whether the terminal shows colours
 * @param detail how much is told of each finding
 * @param precision how finely times are shown
 */
public record Presentation(
        Texts texts,
        ZoneId zone,
        int width,
        boolean onTerminal,
        boolean colours,
        Detail detail,
        TimePrecision precision) {
    private static final int LEAST_WIDTH = 40;
    private static final String UTC = "UTC";
    private static final String BEIJING = "Asia/Shanghai";
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    /** How much is told of each finding. */
    public enum Detail {
        /** The overview, and of each finding its cause, the first step and the check. */
        SHORT,
        /** All that a reader needs to act. */
        USUAL,
        /** Also the rows, the rules and the ids that each sentence rests on, and likelihoods as numbers. */
        EVIDENCE
    }

    /** @throws IllegalArgumentException if the width is below 40 */
    public Presentation {
        if (width < LEAST_WIDTH) {
            throw new IllegalArgumentException("A width of " + width + " is too narrow. Maybe give 40 or more.");
        }
    }

    /**
     * Plain text for a file or another program.
     *
     * @throws IllegalArgumentException if the width is below 40
     */
    public Presentation(Texts texts, ZoneId zone, int width) {
        this(texts, zone, width, false, false, Detail.USUAL, TimePrecision.SECOND);
    }

    /** {@return the same with times shown as finely as the input tells them} */
    public Presentation with(TimePrecision other) {
        return new Presentation(texts, zone, width, onTerminal, colours, detail, other);
    }

    /** {@return the same with so much told of each finding} */
    public Presentation with(Detail other) {
        return new Presentation(texts, zone, width, onTerminal, colours, other, precision);
    }

    /** Whether rows, rules, ids and numbers are told. */
    public boolean withEvidence() {
        return detail == Detail.EVIDENCE;
    }

    /** {@return what the zone is called} */
    public String zoneName() {
        return zone.equals(ZoneOffset.UTC) ? UTC : zone.toString();
    }

    /** Whether times are shown in UTC. */
    public boolean inUtc() {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    /** Whether times are shown in Beijing time. */
    public boolean inBeijing() {
        return zone.getId().equals(BEIJING) || zone.normalized().equals(ZoneOffset.ofHours(8));
    }

    /** {@return what people call the zone, such as Japan Time; an offset as {@code UTC+08:00}} */
    public String zoneInWords() {
        if (inUtc()) {
            return UTC;
        }
        if (zone.getId().equals(BEIJING)) {
            return texts.get("zone.beijing");
        }
        return zone.normalized() instanceof ZoneOffset offset
                ? UTC + offset
                : zone.getDisplayName(TextStyle.FULL, texts.language().locale());
    }

    /** {@return day and time, to the second or to what is known of it} */
    public String time(Instant instant) {
        return (precision == TimePrecision.MINUTE ? DAY_AND_MINUTE : DAY_AND_TIME).format(instant.atZone(zone));
    }

    /** {@return a time span, the day only once when it is the same} */
    public String span(Instant from, Instant to) {
        if (time(from).equals(time(to))) {
            return time(from);
        }
        return time(from) + " – " + until(from, to);
    }

    /** {@return the end of a time span, without its day when that is the day of the start} */
    String until(Instant from, Instant to) {
        boolean sameDay = DAY.format(from.atZone(zone)).equals(DAY.format(to.atZone(zone)));
        return sameDay ? (precision == TimePrecision.MINUTE ? MINUTE : TIME).format(to.atZone(zone)) : time(to);
    }

    /** {@return the same in another zone} */
    public Presentation in(ZoneId other) {
        return new Presentation(texts, other, width).with(precision);
    }

    /** {@return a likelihood or share as whole per cents; what is not certain never shows as 100%} */
    public String percent(double share) {
        int percent = (int) Math.round(share * 100);
        return (share < 1 && percent == 100 ? 99 : percent) + "%";
    }
}
