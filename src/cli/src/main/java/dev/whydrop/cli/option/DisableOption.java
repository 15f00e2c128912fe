package dev.whydrop.cli.option;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.OldNames;
import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.model.Language;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The option of commands that diagnose to leave something out. */
public final class DisableOption {
    @Option(names = "--disable", paramLabel = "ID", split = ",", description = "Leave out rules or diagnoses by id.")
    Set<String> ids = new HashSet<>();

    /** What a message about them begins with; empty when they were given with the command. */
    public String where = "";

    /**
     * {@return the advisor that leaves them out}
     *
     * @throws WrongUsage if there is no such rule or diagnosis
     */
    public Advisor advisor(Advisor.Builder builder) {
        try {
            return builder.disable(given()).build();
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(where + Objects.requireNonNull(e.getMessage()));
        }
    }

    /** Tells, beside a result that does not say so itself, what became of old names among the ids. */
    public void tellOldNames(Terminal terminal, Language language) {
        Texts texts = Texts.in(language);
        OldNames.shipped().notes(given()).forEach(each -> terminal.err().println(ForTerminal.lines(texts.say(each))));
    }

    private Set<String> given() {
        return ids.stream().map(String::strip).filter(each -> !each.isEmpty()).collect(Collectors.toSet());
    }
}
