package dev.whydrop.model.json;

import dev.whydrop.escaping.ForTerminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.IdentityHashMap;

/**
 * Text of JSON that grows in memory, as UTF-8. It never writes out what a terminal would obey or not show as it is, but as JSON allows for any
 * character; what is read back is the same. Not safe to share between threads.
 */
final class JsonText {
    private static final int SECONDS_A_DAY = 24 * 60 * 60;
    private static final int DELETE = 0x7F;

    /** Shorter texts are faster written than looked up. */
    private static final int WORTH_KEEPING = 40;

    /** The words of all diagnoses are fewer. */
    private static final int MOST_KEPT = 2_000;

    private byte[] bytes = new byte[1 << 16];
    private int length;

    /** How long texts are written that come again and again as the same object, such as the words of remedies. */
    private final IdentityHashMap<String, byte[]> kept = new IdentityHashMap<>();

    /** The day, in days since 1970, and how the times of it begin, up to the T. */
    private long day;

    private byte[] beginning = "\"1970-01-01T".getBytes(StandardCharsets.US_ASCII);

    /** Writes what is there and begins anew. */
    void drainTo(Utf8 out) throws IOException {
        out.write(bytes, length);
        length = 0;
    }

    /** Adds text of JSON as it is: what a value is made of, or between values. */
    void add(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
    }

    /** Adds a text of ASCII letters as it is: what a value is made of, or between values. */
    void add(String json) {
        add(json.getBytes(StandardCharsets.US_ASCII));
    }

    void add(char json) {
        room(1);
        bytes[length++] = (byte) json;
    }

    /** Begins a line. */
    void line(int depth) {
        room(1 + 2 * depth);
        bytes[length++] = '\n';
        Arrays.fill(bytes, length, length + 2 * depth, (byte) ' ');
        length += 2 * depth;
    }

    void number(long value) {
        if (value < 0) {
            add(Long.toString(value));
            return;
        }
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        room(digits);
        long rest = value;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    /** Adds a time as {@link Instant#toString()} tells it; that of the day is told once for all times of it. */
    void time(Instant time) {
        if (time.getNano() != 0) {
            string(time.toString());
            return;
        }
        long its = Math.floorDiv(time.getEpochSecond(), SECONDS_A_DAY);
        if (its != day) {
            String midnight = Instant.ofEpochSecond(its * SECONDS_A_DAY).toString();
            beginning = ('"' + midnight.substring(0, midnight.indexOf('T') + 1)).getBytes(StandardCharsets.US_ASCII);
            day = its;
        }
        add(beginning);
        int second = Math.floorMod(time.getEpochSecond(), SECONDS_A_DAY);
        twoDigits(second / 3600, ':');
        twoDigits(second / 60 % 60, ':');
        twoDigits(second % 60, 'Z');
        add('"');
    }

    private void twoDigits(int value, char after) {
        add((char) ('0' + value / 10));
        add((char) ('0' + value % 10));
        add(after);
    }

    void string(String text) {
        if (text.length() < WORTH_KEEPING) {
            quoted(text);
            return;
        }
        byte[] known = kept.get(text);
        if (known != null) {
            add(known);
            return;
        }
        int from = length;
        quoted(text);
        if (kept.size() == MOST_KEPT) {
            kept.clear();
        }
        kept.put(text, Arrays.copyOfRange(bytes, from, length));
    }

    private void quoted(String text) {
        int size = text.length();
        room(size + 2);
        int at = length;
        bytes[at++] = '"';
        for (int i = 0; i < size; i++) {
            char character = text.charAt(i);
            if (!plain(character)) {
                add(escaped(text).getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[at++] = (byte) character;
        }
        bytes[at++] = '"';
        length = at;
    }

    private static boolean plain(char character) {
        return character >= ' ' && character < DELETE && character != '"' && character != '\\';
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (plain(character)) {
                escaped.append(character);
                continue;
            }
            switch (character) {
                case '"', '\\' -> escaped.append('\\').append(character);
                case '\b' -> escaped.append("\\b");
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\f' -> escaped.append("\\f");
                case '\r' -> escaped.append("\\r");
                default -> {
                    if (character <= DELETE) {
                        escaped.append(String.format("\\u%04X", (int) character));
                    } else if (Character.isSurrogate(character) || ForTerminal.shows(character)) {
                        // Half of a character beyond the first 65,536 is written as it is.
                        escaped.append(character);
                    } else {
                        escaped.append(ForTerminal.code(character));
                    }
                }
            }
        }
        return escaped.append('"').toString();
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
