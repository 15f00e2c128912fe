package dev.whydrop.cli.option;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.cli.input.OptionFile;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.model.Language;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Progress;
import dev.whydrop.model.Settings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** With which thresholds and rules to diagnose, and how. */
public final class RulesOptions {
    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Change thresholds: a YAML file of lines 'name: value'.")
    @Nullable
    public Path settings;

    @Mixin
    public DisableOption disable = new DisableOption();

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use. Default: one for each processor.")
    @Nullable
    public Integer threads;

    @Option(
            names = "--no-learning",
            description =
                    "Have the rules look at every fact, not only at those unlike others before. The report is the same, later.")
    boolean noLearning;

    /** What became of old names in the settings, once the advisor is made. */
    public List<Phrase> oldSettings = List.of();

    /**
     * {@return the advisor that is asked for}
     *
     * @throws WrongUsage if there is no thread, or the settings cannot be read or make no sense
     */
    public Advisor advisor(Language language, Progress progress) {
        int number = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (number < 1) {
            throw new WrongUsage("--threads is " + number + ". Maybe give 1 or more.");
        }
        return disable.advisor(Advisor.builder()
                .language(language)
                .threads(number)
                .learning(!noLearning)
                .settings(changedSettings())
                .progress(progress));
    }

    private Settings changedSettings() {
        if (settings == null) {
            return SettingsFile.defaults();
        }
        OptionFile named = new OptionFile("--settings", settings);
        try {
            SettingsFile.Changed changed = SettingsFile.read(named.text());
            oldSettings = changed.notes();
            return changed.settings();
        } catch (IllegalArgumentException e) {
            throw named.refused(": " + e.getMessage());
        }
    }
}
