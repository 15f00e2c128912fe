package dev.whydrop.model.json;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Takes text that is UTF-8 already. */
@FunctionalInterface
public interface Utf8 {
    /** Writes the first bytes of an array. They hold whole characters. */
    void write(byte[] text, int length) throws IOException;

    /** {@return what writes to a writer: as it comes where the writer can do that, otherwise decoded} */
    static Utf8 to(Writer out) {
        return out instanceof Utf8 bytes
                ? bytes
                : (text, length) -> out.write(new String(text, 0, length, StandardCharsets.UTF_8));
    }
}
