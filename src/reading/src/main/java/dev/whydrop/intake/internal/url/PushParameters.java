package dev.whydrop.intake.internal.url;

import dev.whydrop.model.PushIdentity;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of one push URL. It holds the secret of the URL, so it has no text of its own and never leaves the intake. */
final class PushParameters {
    private static final Pattern TIME_ALONE = Pattern.compile("[0-9A-Fa-f]{8}");
    private static final Pattern DIGEST = Pattern.compile("[0-9A-Fa-f]{32}|[0-9A-Fa-f]{64}");
    private static final Pattern MASKED = Pattern.compile("(?i)x+|.*[^0-9a-z].*", Pattern.DOTALL);

    private static final Pattern HIDDEN = Pattern.compile("(?i)x+|.*\\*.*", Pattern.DOTALL);

    /** Names under which applications, and the platform's own relays, put the id of who pushes. */
    private static final Set<String> USER = Set.of("userid", "user_id", "uid", "openid", "open_id");

    /** And that of the room it belongs to. */
    private static final Set<String> ROOM = Set.of("roomid", "room_id", "groupid", "group_id");

    private final @Nullable String time;
    private final @Nullable String secret;
    private final String others;
    private final PushIdentity identity;

    private PushParameters(@Nullable String time, @Nullable String secret, String others, PushIdentity identity) {
        this.time = time;
        this.secret = secret;
        this.others = others;
        this.identity = identity;
    }

    /**
     * {@return the parameters; null when the text does not tell what the URL had}
     *
     * @param text a query such as {@code txSecret=...&txTime=5C271099}, or a whole push URL
     */
    static @Nullable PushParameters of(String text) {
        int query = text.indexOf('?');
        if (query < 0 && text.indexOf('=') < 0 && !text.contains("://")) {
            return null;
        }
        String rest = query >= 0 ? text.substring(query + 1) : text.contains("://") ? "" : text;
        String time = null;
        String secret = null;
        String user = "";
        String room = "";
        StringBuilder others = new StringBuilder();
        int start = 0;
        while (start < rest.length()) {
            int end = end(rest, start);
            String parameter = rest.substring(start, end);
            int equals = parameter.indexOf('=');
            String name =
                    equals < 0 ? "" : parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value = parameter.substring(equals + 1).strip();
            if (name.equals("txtime")) {
                time = time == null && !value.isEmpty() ? value : time;
            } else if (name.equals("txsecret")) {
                secret = secret == null && !value.isEmpty() ? value : secret;
            } else if (!parameter.isEmpty()) {
                user = user.isEmpty() && USER.contains(name) ? id(value) : user;
                room = room.isEmpty() && ROOM.contains(name) ? id(value) : room;
                others.append(others.isEmpty() ? "" : "&").append(parameter);
            }
            start = end + 1;
        }
        return new PushParameters(time, secret, others.toString(), PushIdentity.of(user, room));
    }

    /** {@return what an id is compared by; nothing where it was made unreadable before it got here} */
    private static String id(String value) {
        return HIDDEN.matcher(value).matches() ? "" : value;
    }

    /** {@return {@code txTime} where the text is nothing but that, without a name; null otherwise} */
    static @Nullable String timeAlone(String text) {
        return TIME_ALONE.matcher(text).matches() ? text : null;
    }

    /** {@return where the parameter ends that starts there} */
    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && "?&#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** {@return {@code txTime} as it stands in the URL; null when the URL has none} */
    @Nullable
    String time() {
        return time;
    }

    /** Whether the URL has a {@code txSecret}. */
    boolean signed() {
        return secret != null;
    }

    /** Whether {@code txSecret} was made unreadable before it got here. */
    boolean masked() {
        return secret != null && MASKED.matcher(secret).matches();
    }

    /** {@return {@code txSecret} as bytes, 16 for MD5 and 32 for SHA-256; null when it is no such digest} */
    byte @Nullable [] digest() {
        return secret != null && DIGEST.matcher(secret).matches()
                ? HexFormat.of().parseHex(secret)
                : null;
    }

    /** {@return whom the URL names} */
    PushIdentity identity() {
        return identity;
    }

    /** {@return all but the two, joined as in a URL} */
    String others() {
        return others;
    }
}
