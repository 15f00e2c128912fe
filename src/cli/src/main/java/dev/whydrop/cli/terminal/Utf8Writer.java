package dev.whydrop.cli.terminal;

import dev.whydrop.model.json.Utf8;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Writes text as UTF-8, and as it is what is UTF-8 already. */
public final class Utf8Writer extends BufferedWriter implements Utf8 {
    private final OutputStream to;

    public Utf8Writer(OutputStream to) {
        super(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        this.to = to;
    }

    @Override
    public void write(byte[] text, int length) throws IOException {
        flush();
        to.write(text, 0, length);
    }
}
