package dev.whydrop.cli.option;

import dev.whydrop.cli.input.StreamChoice;
import dev.whydrop.intake.Redaction;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which streams are shown; all that was read is diagnosed all the same. */
final class StreamOptions {
    @Option(
            names = "--domain",
            paramLabel = "NAME",
            description = "Show only this push domain; * and ? as in --stream.")
    @Nullable
    String domain;

    @Option(
            names = "--app",
            paramLabel = "NAME",
            description = "Show only this AppName (path); * and ? as in --stream.")
    @Nullable
    String app;

    @Option(
            names = "--stream",
            paramLabel = "NAME",
            description =
                    "Show only this StreamName, also as APP/NAME or DOMAIN/APP/NAME. In a pattern * stands for any"
                            + " characters and ? for one: 'live/cam*'.")
    @Nullable
    String stream;

    private @Nullable StreamChoice choice;

    /** {@return what was asked for} */
    StreamChoice choice() {
        StreamChoice made = choice == null ? new StreamChoice(domain, app, stream) : choice;
        choice = made;
        return made;
    }

    /**
     * Takes note of what was read, by its own names.
     *
     * @param masks what masks them from now on; null when nothing is masked
     */
    void among(List<Disconnect> read, @Nullable Redaction masks) {
        if (choice().asked()) {
            Set<StreamId> streams = new HashSet<>();
            read.forEach(each -> streams.add(each.stream()));
            choice().among(streams, masks);
        }
    }
}
