package dev.whydrop.cli;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Language;
import dev.whydrop.report.Presentation;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every command has that shows text. */
final class LanguageOption {
    private static final int WIDTH = 100;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of every text: en, zh or ja. Default: ${DEFAULT-VALUE}.")
    Language language = Language.EN;

    Presentation presentation(@Nullable ZoneId zone) {
        return new Presentation(Texts.in(language), zone == null ? ZoneOffset.UTC : zone, WIDTH);
    }
}
