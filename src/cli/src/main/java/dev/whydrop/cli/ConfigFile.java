package dev.whydrop.cli;

import dev.whydrop.catalog.near.NearNames;
import dev.whydrop.cli.terminal.FailedFile;
import dev.whydrop.cli.terminal.WrongUsage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A config file: lines {@code name: value}, where the name is that of an option without its dashes.
 *
 * @param values each value, and where it stands, by name
 */
record ConfigFile(Map<String, Value> values) {
    private static final int LONGEST = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A value as it was given.
     *
     * @param text the value
     * @param where what messages about it begin with
     * @param folder what a path in it starts from
     */
    record Value(String text, String where, Path folder) {}

    /**
     * {@return what is in the file}
     *
     * @throws WrongUsage if it cannot be read, is too large, or a line is no such pair, has an unknown name, or one for the second time
     */
    static ConfigFile read(Path file) {
        Map<String, Value> values = new LinkedHashMap<>();
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
        List<String> lines =
                Arrays.asList(text(file).replaceFirst("^" + BYTE_ORDER_MARK, "").split("\\R"));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String where = named(file) + ", line " + (i + 1) + ": ";
                add(line, where, folder, values);
            }
        }
        return new ConfigFile(values);
    }

    private static void add(String line, String where, Path folder, Map<String, Value> values) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (name.isEmpty() || value.isEmpty()) {
            throw new WrongUsage(where + "it is no 'name: value'. Maybe write it like: zone: Asia/Tokyo");
        }
        if (!UsualOptions.NAMES.contains(name)) {
            throw new WrongUsage(where + "'" + name + "' is nothing that can stand there. "
                    + NearNames.of(UsualOptions.NAMES)
                            .maybe(name, "Maybe one of: " + String.join(", ", UsualOptions.NAMES) + "."));
        }
        if (values.put(name, new Value(value, where, folder)) != null) {
            throw new WrongUsage(where + "'" + name + "' is there for the second time. Maybe leave one out.");
        }
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new WrongUsage(named(file) + " is larger than 64 KB. Maybe it is another file.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WrongUsage(named(file) + " is no text in UTF-8. Maybe it is another file.");
        } catch (IOException e) {
            throw new WrongUsage(named(file) + " " + FailedFile.unread(e));
        }
    }

    private static String named(Path file) {
        return "The config file '" + file + "'";
    }
}
