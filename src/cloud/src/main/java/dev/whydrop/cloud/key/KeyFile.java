package dev.whydrop.cloud.key;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file in which the platform's own tools keep keys, read as their SDK for Java reads it: an INI file of which {@code secret_id} and
 * {@code secret_key} under {@code [default]} count.
 *
 * @param path where it is
 * @param source what it is called, in words that fit after "from"
 */
public record KeyFile(Path path, String source) {
    private static final String SECTION = "[default]";

    /** {@return the files that may have the key; the first that exists decides} */
    public static List<KeyFile> places(Path home) {
        KeyFile own = new KeyFile(home.resolve(".tencentcloud/credentials"), "the file ~/.tencentcloud/credentials");
        KeyFile common =
                new KeyFile(Path.of("/etc/tencentcloud/credentials"), "the file /etc/tencentcloud/credentials");
        return File.separatorChar == '\\' ? List.of(own, common) : List.of(common, own);
    }

    /** {@return the first of these files that exists} */
    static Optional<KeyFile> first(List<KeyFile> places) {
        return places.stream().filter(place -> Files.exists(place.path())).findFirst();
    }

    /**
     * {@return the key in it}
     *
     * @throws IOException if it cannot be read
     */
    Optional<ApiKey> key() throws IOException {
        Map<String, String> values = values();
        return ApiKey.of(values.getOrDefault("secret_id", ""), values.getOrDefault("secret_key", ""), source);
    }

    /** {@return what stands under {@code [default]}; of two values of one name the first} */
    private Map<String, String> values() throws IOException {
        // Decoded like this, a comment in whatever encoding is no mistake.
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8).replace("\uFEFF", "");
        Map<String, String> values = new HashMap<>();
        boolean counts = false;
        for (String each : text.lines().toList()) {
            String line = each.strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                counts = line.equals(SECTION);
            } else if (counts && !line.isEmpty() && !comment(line.charAt(0))) {
                String[] pair = line.split("[=:]", 2);
                values.putIfAbsent(pair[0].strip(), pair.length == 1 ? "" : value(pair[1].strip()));
            }
        }
        return values;
    }

    /** {@return the value without its quotes and without a comment behind it} */
    private static String value(String text) {
        if (text.startsWith("\"") || text.startsWith("'")) {
            int end = text.indexOf(text.charAt(0), 1);
            return text.substring(1, end < 0 ? text.length() : end);
        }
        for (int i = 1; i < text.length(); i++) {
            if (comment(text.charAt(i)) && Character.isWhitespace(text.charAt(i - 1))) {
                return text.substring(0, i).strip();
            }
        }
        return text;
    }

    private static boolean comment(char sign) {
        return sign == '#' || sign == ';';
    }
}
