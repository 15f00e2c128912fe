package dev.whydrop.flink.option;

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

    public Rules {
        disabled = new TreeSet<>(disabled);
    }

    /**
     * {@return the same, when it is known that an advisor can be made of it; not asked where it is read, as each task reads one}
     *
     * @throws IllegalArgumentException if the settings or the ids cannot be used; the message says which and what to do
     */
    Rules checked() {
        builder().build();
        return this;
    }

    /** {@return the advisor of this process} */
    public Advisor advisor() {
        return ADVISORS.computeIfAbsent(this, Rules::made);
    }

    /** {@return an advisor that uses all processors of its machine, for the one task that makes a report of all} */
    public Advisor advisorOfAll() {
        return builder().build();
    }

    private Advisor made() {
        // Each slot is a thread already.
        return builder().threads(1).build();
    }

    private Advisor.Builder builder() {
        return Advisor.builder()
                .language(language)
                .settings(SettingsFile.changed(settings))
                .disable(disabled);
    }
}
