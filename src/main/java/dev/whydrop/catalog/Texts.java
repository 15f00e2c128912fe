package dev.whydrop.catalog;

import dev.whydrop.model.Language;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The fixed texts of reports in one language, from {@code texts_<language>.properties}. Safe to share between threads. */
public final class Texts {
    /** Stands around the name of a file that is to be masked. */
    public static final char FILE_MARK = '\u0001';

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final String VALUE = "reject.value";
    private static final String MASKED_VALUE = "reject.masked";

    private final Language language;
    private final ResourceBundle bundle;
    private final boolean masked;
    private final ConcurrentHashMap<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Texts(Language language, boolean masked) {
        this.language = language;
        this.masked = masked;
        this.bundle = ResourceBundle.getBundle(
                "dev.whydrop.catalog.texts",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** {@return the texts of that language} */
    public static Texts in(Language language) {
        return new Texts(language, false);
    }

    /** {@return the same texts for a report to be redacted: none says what a value of the input was, and {@link #file} marks the names of files} */
    public Texts masked() {
        return new Texts(language, true);
    }

    /**
     * {@return how a text calls a file; where the report is to be redacted, its name between two {@link #FILE_MARK}s}
     *
     * @param label what it is called
     * @param name its name
     */
    public String file(String label, String name) {
        return masked ? FILE_MARK + name + FILE_MARK : label;
    }

    /** {@return the language} */
    public Language language() {
        return language;
    }

    /**
     * {@return the text of that key with its arguments filled in}
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public String get(String key, Object... arguments) {
        if (masked && key.equals(VALUE)) {
            return bundle.getString(MASKED_VALUE);
        }
        if (arguments.length == 0) {
            return bundle.getString(key);
        }
        MessageFormat parsed =
                formats.computeIfAbsent(key, any -> new MessageFormat(bundle.getString(key), language.locale()));
        // A copy, as two threads must not use one at a time; copying takes far less than parsing.
        return ((MessageFormat) parsed.clone()).format(arguments);
    }

    /** {@return a duration in the two largest units that matter, such as {@code 7 min 12 s}; "unknown" below 0} */
    public String duration(long seconds) {
        if (seconds < 0) {
            return get("unknown");
        }
        if (seconds < MINUTE) {
            return get("duration.seconds", seconds);
        }
        if (seconds < HOUR) {
            return two("minutes", seconds / MINUTE, "seconds", seconds % MINUTE);
        }
        if (seconds < DAY) {
            return two("hours", seconds / HOUR, "minutes", seconds % HOUR / MINUTE);
        }
        return two("days", seconds / DAY, "hours", seconds % DAY / HOUR);
    }

    /** {@return a duration as people say it, such as {@code about 7 minutes}, to the half hour from 90 minutes on and to the half day from two days on} */
    public String roughly(long seconds) {
        if (seconds < MINUTE) {
            return get("roughly.less");
        }
        if (seconds < 90 * MINUTE) {
            return get("roughly.minutes", Math.round((double) seconds / MINUTE));
        }
        return seconds < 2 * DAY
                ? get("roughly.hours", Math.round(2.0 * seconds / HOUR) / 2.0)
                : get("roughly.days", Math.round(2.0 * seconds / DAY) / 2.0);
    }

    /** {@return the names in a row, cut after the first {@code most} and the rest counted} */
    public String some(Collection<String> names, int most) {
        String first =
                String.join(get("list.separator"), names.stream().limit(most).toList());
        return names.size() <= most ? first : get("list.more", first, names.size() - most);
    }

    /** {@return how many columns the labels before paragraphs take} */
    public int labelWidth() {
        return Integer.parseInt(get("label.width"));
    }

    private String two(String large, long first, String small, long second) {
        String text = get("duration." + large, first);
        return second == 0 ? text : get("duration.two", text, get("duration." + small, second));
    }
}
