package dev.whydrop.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys that push URLs are signed with, by push domain. They do not leave the intake: no text and no message shows one. Immutable. */
public final class PushKeys {
    /** No keys: signatures are not checked. */
    public static final PushKeys NONE = new PushKeys(Map.of());

    private static final String ANY = "*";
    private static final Pattern DOMAIN = Pattern.compile("\\*|[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern KEY = Pattern.compile("[!-~&&[^,\"'#\\[\\]]]{1,256}");
    private static final String FORM =
            " Maybe write 'push.example.com: KEY'; a backup key follows after a comma, and * stands for any domain.";

    private final Map<String, List<String>> byDomain;

    private PushKeys(Map<String, List<String>> byDomain) {
        this.byDomain = byDomain;
    }

    /**
     * {@return the keys of a text of lines {@code domain: key} or {@code domain: key, backup key}}
     *
     * @param text {@code *} stands for any domain; a domain may have several lines; blank lines and those that begin with {@code #} do not count
     * @throws IllegalArgumentException if a line is otherwise, or there is none; the message tells the line and shows nothing of it
     */
    public static PushKeys parse(String text) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String stripped = line.strip().replace("\uFEFF", "");
            if (!stripped.isEmpty() && !stripped.startsWith("#") && !stripped.equals("---")) {
                int colon = stripped.indexOf(':');
                if (colon < 0) {
                    throw new IllegalArgumentException(
                            "line " + number + " has no ':' between a domain and its key." + FORM);
                }
                keys.computeIfAbsent(domain(stripped.substring(0, colon), number), any -> new ArrayList<>())
                        .addAll(keys(stripped.substring(colon + 1), number));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("it has no keys." + FORM);
        }
        return new PushKeys(keys);
    }

    private static String domain(String text, int line) {
        String domain = unquoted(text);
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("line " + line + " has no push domain before the ':'." + FORM);
        }
        return domain.toLowerCase(Locale.ROOT);
    }

    private static List<String> keys(String text, int line) {
        String list = text.strip();
        if (list.startsWith("[") && list.endsWith("]")) {
            list = list.substring(1, list.length() - 1);
        }
        List<String> keys =
                Arrays.stream(list.split(",", -1)).map(PushKeys::unquoted).toList();
        if (!keys.stream().allMatch(key -> KEY.matcher(key).matches())) {
            throw new IllegalArgumentException("line " + line
                    + " has something after the ':' that is no key: 1 to 256 letters, digits and signs without blanks."
                    + FORM);
        }
        return keys;
    }

    private static String unquoted(String text) {
        String value = text.strip();
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Whether there is none. */
    public boolean none() {
        return byDomain.isEmpty();
    }

    /** {@return the keys of a domain, with those of any domain; empty when none is known} */
    public List<String> of(String domain) {
        LinkedHashSet<String> keys =
                new LinkedHashSet<>(byDomain.getOrDefault(domain.toLowerCase(Locale.ROOT), List.of()));
        keys.addAll(byDomain.getOrDefault(ANY, List.of()));
        return List.copyOf(keys);
    }

    /** {@return the keys of other domains that the domain does not have} */
    public List<String> ofOthers(String domain) {
        LinkedHashSet<String> keys = new LinkedHashSet<>();
        byDomain.values().forEach(keys::addAll);
        of(domain).forEach(keys::remove);
        return List.copyOf(keys);
    }

    @Override
    public String toString() {
        return "the push keys of " + byDomain.size() + " domains";
    }
}
