package dev.whydrop.intake.internal.url;

import dev.whydrop.model.StreamId;
import dev.whydrop.model.UrlCheck.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is sometimes signed in place of StreamName and {@code txTime}.
 *
 * @param signature what a signature of it is
 * @param name in place of the StreamName
 * @param time in place of {@code txTime}
 */
record SigningMistake(Signature signature, String name, String time) {
    /**
     * {@return all that are known, for one push}
     *
     * @param time {@code txTime} as it stands in the URL
     * @param others the other parameters of the URL, without {@code txSecret}
     */
    static List<SigningMistake> all(StreamId stream, String time, String others) {
        String name = stream.streamName();
        String path = stream.appName() + "/" + name;
        String query = name + "?";
        List<SigningMistake> all = new ArrayList<>();
        add(
                all,
                Signature.WITH_PATH,
                time,
                path,
                "/" + path,
                stream.domain() + "/" + path,
                "rtmp://" + stream.domain() + "/" + path);
        add(all, Signature.WITH_QUERY, time, query, query + others, query + "txTime=" + time);
        add(all, Signature.OTHER_CASE, time, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT));
        add(all, Signature.WITH_BLANK, time, name + " ", " " + name, name + "\n", name + "\r\n");
        add(all, Signature.NO_NAME, time, "");
        for (String other : List.of(time.toLowerCase(Locale.ROOT), time.toUpperCase(Locale.ROOT), decimal(time))) {
            all.add(new SigningMistake(Signature.OTHER_TIME, name, other));
        }
        return all;
    }

    private static void add(List<SigningMistake> all, Signature signature, String time, String... names) {
        for (String name : names) {
            all.add(new SigningMistake(signature, name, time));
        }
    }

    /** {@return hex seconds in decimal; anything else as it is} */
    private static String decimal(String time) {
        return time.matches("[0-9A-Fa-f]{1,8}") ? Long.toString(Long.parseLong(time, 16)) : time;
    }
}
