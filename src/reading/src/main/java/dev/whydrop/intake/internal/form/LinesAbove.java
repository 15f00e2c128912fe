package dev.whydrop.intake.internal.form;

import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.internal.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A text without what people write above the header of a table: its name, when it was exported.
 *
 * @param source the text from the header on
 * @param lines how many lines stood above it, 0 in nearly all texts
 */
public record LinesAbove(Source source, int lines) {
    /** A header further down is none. */
    private static final int LOOKED_AT = 20;

    private static final char SPOILT = '\uFFFD';

    /** {@return the text from the first of its lines on that has the titles of a table; all of it where its first line has them, or none has} */
    public static LinesAbove of(Source source, IntakeOptions options) throws IOException {
        String beginning = source.beginning();
        if (source.json()
                || !options.form().header()
                || Sight.beginsAsTable(beginning, options)
                || Sight.hasRecords(beginning, options)) {
            return new LinesAbove(source, 0);
        }
        int at = 0;
        for (int line = 1; line <= LOOKED_AT; line++) {
            int end = beginning.indexOf('\n', at);
            if (end < 0 || beginning.substring(at, end).indexOf(SPOILT) >= 0) {
                break;
            }
            at = end + 1;
            if (Sight.beginsAsTable(beginning.substring(at), options)) {
                source.text().skipNBytes(beginning.substring(0, at).getBytes(StandardCharsets.UTF_8).length);
                Source below = new Source(source.name(), source.encoding(), beginning.substring(at), source.text());
                return new LinesAbove(below, line);
            }
        }
        return new LinesAbove(source, 0);
    }
}
