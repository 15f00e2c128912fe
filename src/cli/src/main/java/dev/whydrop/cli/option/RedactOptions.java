package dev.whydrop.cli.option;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.cli.input.OptionFile;
import dev.whydrop.intake.Redaction;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that mask names. */
public final class RedactOptions {
    @Option(
            names = "--redact",
            description = "Mask streams, domains, apps, client addresses, nodes and file names, alike within a report.")
    boolean redact;

    @Option(
            names = "--redact-key-file",
            paramLabel = "FILE",
            description = "The same with the bytes of a file as key, so that masks are alike in every report.")
    @Nullable
    Path keyFile;

    /** Whether names are to be masked. */
    public boolean asked() {
        return redact || keyFile != null;
    }

    /** {@return what masks names; null when nothing is to be masked} */
    @Nullable
    Redaction redaction(RandomGenerator random) {
        if (keyFile != null) {
            return withKey(keyFile);
        }
        return redact ? Redaction.once(random, ErrorCatalog.load()) : null;
    }

    private static Redaction withKey(Path file) {
        OptionFile key = new OptionFile("--redact-key-file", file);
        try {
            return new Redaction(key.bytes(), ErrorCatalog.load());
        } catch (IllegalArgumentException e) {
            throw key.refused(": " + e.getMessage());
        }
    }
}
