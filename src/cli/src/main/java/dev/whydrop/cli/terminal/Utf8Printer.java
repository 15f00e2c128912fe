package dev.whydrop.cli.terminal;

import dev.whydrop.model.json.Utf8;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Prints text as UTF-8, and as it is what is UTF-8 already. Like any print writer it tells of no failure but to who asks for it. */
public final class Utf8Printer extends PrintWriter implements Utf8 {
    private final OutputStream to;

    public Utf8Printer(OutputStream to) {
        super(new OutputStreamWriter(new BufferedOutputStream(to), StandardCharsets.UTF_8));
        this.to = to;
    }

    @Override
    public void write(byte[] text, int length) {
        flush();
        try {
            to.write(text, 0, length);
        } catch (IOException e) {
            setError();
        }
    }
}
