package dev.whydrop.flink.live.diagnosis;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.model.Language;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an advisor is made with, as a job carries it to its task managers.
 *
 * @param language of the texts of findings
 * @param settings the text of a settings file; empty for the default ones
 * @param disabled ids of rules and diagnoses to leave out
 */
public record Rules(Language language, String settings, TreeSet<String> disabled) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * The one static state: an advisor takes a second and tens of MB to make, is safe to share, and Flink runs an operator of each slot in the same
     * process. It goes with the class loader of the job.
     */
    private static final Map<Rules, Advisor> ADVISORS = new ConcurrentHashMap<>();

    /** Copies the ids. It checks nothing, as it runs again on each task manager; see {@link #checked}. */
    public Rules {
        disabled = new TreeSet<>(disabled);
    }

    /**
     * {@return the same, if an advisor can be made with it}
     *
     * @throws IllegalArgumentException if the settings or the ids cannot be used; the message says which and what to do
     */
    public Rules checked() {
        made(this);
        return this;
    }

    /** {@return the advisor of this process} */
    Advisor advisor() {
        return ADVISORS.computeIfAbsent(this, Rules::made);
    }

    private static Advisor made(Rules rules) {
        return Advisor.builder()
                .language(rules.language)
                .settings(SettingsFile.changed(rules.settings))
                .disable(rules.disabled)
                // Each slot is a thread already.
                .threads(1)
                .build();
    }
}
