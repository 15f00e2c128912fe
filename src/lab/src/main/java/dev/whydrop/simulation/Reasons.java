package dev.whydrop.simulation;

import dev.whydrop.model.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The platform's English text of each code. */
final class Reasons {
    private static final String RESOURCE = "reasons.properties";

    private final Map<ErrorCode, String> texts;

    private Reasons(Map<ErrorCode, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    static Reasons load() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Reasons.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read. Maybe the jar is damaged.", e);
        }
        Map<ErrorCode, String> texts = new HashMap<>();
        properties
                .stringPropertyNames()
                .forEach(code -> texts.put(ErrorCode.parse(code), properties.getProperty(code)));
        return new Reasons(texts);
    }

    /** {@return the text; empty for a code that no table has} */
    String of(ErrorCode code) {
        return texts.getOrDefault(code, "");
    }
}
