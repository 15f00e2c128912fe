package dev.whydrop.report.words;

import dev.whydrop.catalog.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Times as people write them in a message: to the minute, the day by its name, in the reader's zone first and in UTC where that is another. */
public record SpokenTimes(Presentation presentation) {
    /**
     * {@return from when to when, as a part of a sentence}
     *
     * @param periods in how many separate periods
     */
    public String span(Instant from, Instant to, int periods) {
        String note = periods == 1 ? zone(from, to) : texts().get("reply.when-periods", zone(from, to), periods);
        ZonedDateTime begin = from.atZone(presentation.zone());
        ZonedDateTime end = to.atZone(presentation.zone());
        if (time(begin).equals(time(end)) && day(begin, end).equals(day(end, end))) {
            return texts().get("reply.when-at", moment(begin, begin), note);
        }
        return begin.toLocalDate().equals(end.toLocalDate())
                ? texts().get("reply.when-day", day(begin, begin), time(begin), time(end), note)
                : texts().get("reply.when-between", moment(begin, end), moment(end, begin), note);
    }

    /** {@return the zone, with the same span in UTC where that is another} */
    private String zone(Instant from, Instant to) {
        String name = presentation.zoneInWords();
        if (presentation.inUtc()) {
            return name;
        }
        ZonedDateTime begin = from.atZone(ZoneOffset.UTC);
        ZonedDateTime end = to.atZone(ZoneOffset.UTC);
        String utc = begin.toLocalDate().equals(end.toLocalDate())
                ? texts().get("reply.utc-day", day(begin, begin), time(begin), time(end))
                : moment(begin, end) + " – " + moment(end, begin);
        return texts().get("reply.in-utc", name, utc);
    }

    private String moment(ZonedDateTime time, ZonedDateTime other) {
        return texts().get("reply.moment", day(time, other), time(time));
    }

    /** {@return the day, with its year where the other is in another one} */
    private String day(ZonedDateTime time, ZonedDateTime other) {
        String key = time.getYear() == other.getYear() ? "reply.day" : "reply.day-and-year";
        return DateTimeFormatter.ofPattern(texts().get(key), texts().language().locale())
                .format(time);
    }

    private String time(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(
                        texts().get("reply.time"), texts().language().locale())
                .format(time);
    }

    private Texts texts() {
        return presentation.texts();
    }
}
