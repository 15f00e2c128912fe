package dev.whydrop.cli.option;

import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.UsualOptions;
import dev.whydrop.cli.terminal.Screen;
import dev.whydrop.model.Language;
import dev.whydrop.model.TimePrecision;
import dev.whydrop.report.words.Presentation;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The options every command has that shows text. */
public final class LanguageOption {
    /** Whether text has colours. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            converter = LanguageName.class,
            description = "Language of every text: en, zh or ja, also as zh-CN or ja_JP. Default: ${DEFAULT-VALUE}.")
    public Language language = Language.EN;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colours in text: auto (on a terminal, unless NO_COLOR is set), always or never.")
    Colour colour = Colour.AUTO;

    /** Read before the command runs, by {@link UsualOptions}. */
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Take options that are not given from this file, not from ~/.config/whydrop/config; none: from"
                            + " no file. See the manual page.")
    @Nullable
    String config;

    /** {@return the language that a command was asked for; English where it shows no text} */
    public static Language of(CommandSpec command) {
        OptionSpec option = command.findOption("--lang");
        Object asked = option == null ? null : option.getValue();
        return asked instanceof Language language ? language : Language.EN;
    }

    /** {@return how text goes into a file} */
    public Presentation presentation(@Nullable ZoneId zone) {
        return new Presentation(Texts.in(language), orUtc(zone), Screen.NONE.width());
    }

    /** {@return how text goes to standard output} */
    public Presentation presentation(@Nullable ZoneId zone, Screen screen) {
        boolean colours = colour == Colour.ALWAYS || (colour == Colour.AUTO && screen.colours());
        return new Presentation(
                Texts.in(language),
                orUtc(zone),
                screen.width(),
                screen.terminal(),
                colours,
                Presentation.Detail.USUAL,
                TimePrecision.SECOND);
    }

    private static ZoneId orUtc(@Nullable ZoneId zone) {
        return zone == null ? ZoneOffset.UTC : zone;
    }
}
