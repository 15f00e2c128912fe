package dev.whydrop.catalog;

import dev.whydrop.model.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an encoder or an SDK shows when its push fails, and the codes that the platform records with it.
 *
 * @param texts the numbers, names and sentences it is known by
 * @param of who shows it
 * @param codes what the platform records, likeliest first; none where the push never got there
 * @param tells what it means
 */
public record PusherMessage(List<String> texts, String of, List<ErrorCode> codes, LocalText tells) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    public PusherMessage {
        texts = List.copyOf(texts);
        codes = List.copyOf(codes);
    }

    /** Reads the messages when they are first asked for. */
    private static final class Known {
        private static final List<PusherMessage> ALL = Shipped.list("messages", PusherMessage::of);
    }

    private static PusherMessage of(Entry entry) {
        return new PusherMessage(
                entry.texts("texts"),
                entry.text("of"),
                entry.texts("codes").stream().map(ErrorCode::parse).toList(),
                entry.local("tells"));
    }

    /** {@return every message that is known} */
    public static List<PusherMessage> all() {
        return Known.ALL;
    }

    /** {@return the message that stands in a line; empty when none does} */
    public static Optional<PusherMessage> in(String line) {
        return all().stream().filter(each -> each.standsIn(line)).findFirst();
    }

    private boolean standsIn(String line) {
        return texts.stream().anyMatch(text -> NUMBER.matcher(text).matches() ? number(text, line) : words(text, line));
    }

    /** Whether it is the number itself, or a line of some words with it. */
    private static boolean number(String text, String line) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        return Pattern.compile("(?<![0-9.:/-])-?" + digits + "(?![0-9.:/-])")
                .matcher(line)
                .find();
    }

    private static boolean words(String text, String line) {
        return line.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
