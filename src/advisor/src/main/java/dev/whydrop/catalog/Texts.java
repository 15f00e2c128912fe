package dev.whydrop.catalog;

import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.model.Language;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Reject;
import dev.whydrop.model.RejectedRecord;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fixed texts of reports in one language, from {@code texts_<language>.properties}. Safe to share between threads. */
public final class Texts {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final String STANDARD_INPUT = "-";

    /** Around Latin letters Chinese and Japanese have blanks, but not between a closing bracket of theirs and a word of theirs. */
    private static final Pattern NEEDLESS_BLANK =
            Pattern.compile("(?<=[）」”]) (?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

    private final Language language;
    private final ResourceBundle bundle;
    private final ConcurrentHashMap<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "dev.whydrop.catalog.texts",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** {@return the texts of that language} */
    public static Texts in(Language language) {
        return new Texts(language);
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
        if (arguments.length == 0) {
            return bundle.getString(key);
        }
        MessageFormat parsed =
                formats.computeIfAbsent(key, any -> new MessageFormat(bundle.getString(key), language.locale()));
        // A copy, as two threads must not use one at a time; copying takes far less than parsing.
        return ((MessageFormat) parsed.clone()).format(arguments);
    }

    /**
     * {@return the phrase in this language}
     *
     * @throws java.util.MissingResourceException if it has no text
     */
    public String say(Phrase phrase) {
        String text =
                get(phrase.key(), phrase.arguments().stream().map(this::filling).toArray());
        return language == Language.EN
                ? text
                : NEEDLESS_BLANK
                        .matcher(text.replace(standardInput() + " ", standardInput()))
                        .replaceAll("");
    }

    /** {@return the phrases in this language, in order} */
    public List<String> say(List<Phrase> phrases) {
        return phrases.stream().map(this::say).toList();
    }

    /** {@return why a record could not be used, in this language} */
    public Reject say(RejectedRecord rejected) {
        return new Reject(rejected.source(), rejected.row(), say(rejected.why()));
    }

    private Object filling(Object argument) {
        if (argument instanceof Phrase phrase) {
            return say(phrase);
        }
        if (argument instanceof Phrase.FileName file) {
            return nameOf(file);
        }
        if (argument instanceof Phrase.InputValue value) {
            return get("reject.value", value.shown());
        }
        return argument instanceof Phrase.Several several ? inARow(several) : argument;
    }

    /** {@return what a file is called, fit to begin a sentence} */
    private String nameOf(Phrase.FileName file) {
        String name = file.name();
        boolean inStandardInput = name.equals(STANDARD_INPUT) || name.startsWith(STANDARD_INPUT + "!");
        return ForTerminal.of(inStandardInput ? standardInput() + name.substring(1) : name);
    }

    private String standardInput() {
        return get("note.standard-input");
    }

    private String inARow(Phrase.Several several) {
        String named = several.named().stream()
                .map(each -> filling(each).toString())
                .collect(Collectors.joining(get("list.separator")));
        return several.more() == 0 ? named : get("list.more", named, several.more());
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
