package dev.whydrop.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.whydrop.model.Effort;
import dev.whydrop.model.Owner;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One diagnosis as {@code rules/advice/<id>.yaml} defines it: what it means, who acts, what to do. What speaks for it in a log is in the rules.
 *
 * @param id permanent name, such as {@code network.uplink}
 * @param scope how wide the cause reaches
 * @param merge how far one remedy reaches: advice is one for each of these; the scope itself where the file does not say
 * @param severity how bad it is while it lasts
 * @param raised when it is worse than that, or null
 * @param owner who has to act
 * @param prior log-odds before any evidence, against "none of the diagnoses"
 * @param needs input without which it cannot be told well
 * @param contradicts diagnoses whose remedies oppose its own; of two on one stream at one time only the likelier is given
 * @param amplifier whether it makes another cause worse and is shown beside it, never instead of it
 * @param title the cause in a few words
 * @param cause what happens
 * @param remedies what to do, quickest first; at least two
 * @param checks how to see that it is right, cheapest first; at least one
 * @param links pages to read on; at least one
 * @param evidence the sentence for each rule that speaks for or against it, by rule id
 */
public record Diagnosis(
        String id,
        ScopeKind scope,
        ScopeKind merge,
        Severity severity,
        @Nullable Raised raised,
        Owner owner,
        double prior,
        List<Need> needs,
        List<String> contradicts,
        boolean amplifier,
        LocalText title,
        LocalText cause,
        List<Cure> remedies,
        List<Check> checks,
        List<Page> links,
        Map<String, LocalText> evidence) {

    /** Input that a diagnosis needs to be told well. */
    public enum Need {
        CLIENT_ADDRESS("client-address"),
        START_TIME("start-time"),
        STREAM_PARAM("stream-param"),
        RESOLUTION("resolution");

        private final String id;

        Need(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** When a diagnosis is worse than usual. */
    public enum Condition {
        /** Every push of the domain since the first disconnect failed. */
        WHOLE_DOMAIN("whole-domain"),
        /** There is more than one disconnect on one stream. */
        REPEATS("repeats");

        private final String id;

        Condition(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * A severity for worse cases.
     *
     * @param to the severity then
     * @param when the condition
     */
    public record Raised(Severity to, Condition when) {}

    /**
     * A remedy.
     *
     * @param effort how long it takes
     * @param owner who does it
     * @param text what to do
     */
    public record Cure(Effort effort, Owner owner, LocalText text) {}

    /**
     * A check.
     *
     * @param separates the diagnoses it tells this one from; may be empty
     * @param text what to look at and what the answer means
     */
    public record Check(List<String> separates, LocalText text) {
        @JsonCreator
        public Check(
                @JsonProperty("separates") @Nullable List<String> separates, @JsonProperty("text") LocalText text) {
            this.separates = separates == null ? List.of() : List.copyOf(separates);
            this.text = Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A page to read on.
     *
     * @param title its title
     * @param url its address in each language
     */
    public record Page(LocalText title, LocalText url) {}

    /** @throws IllegalArgumentException if something that a reader needs is missing */
    @JsonCreator
    public Diagnosis(
            @JsonProperty("id") String id,
            @JsonProperty("scope") ScopeKind scope,
            @JsonProperty("merge") @Nullable ScopeKind merge,
            @JsonProperty("severity") Severity severity,
            @JsonProperty("raised") @Nullable Raised raised,
            @JsonProperty("owner") Owner owner,
            @JsonProperty("prior") double prior,
            @JsonProperty("needs") @Nullable List<Need> needs,
            @JsonProperty("contradicts") @Nullable List<String> contradicts,
            @JsonProperty("amplifier") boolean amplifier,
            @JsonProperty("title") LocalText title,
            @JsonProperty("cause") LocalText cause,
            @JsonProperty("remedies") List<Cure> remedies,
            @JsonProperty("checks") List<Check> checks,
            @JsonProperty("links") List<Page> links,
            @JsonProperty("evidence") Map<String, LocalText> evidence) {
        this.id = Objects.requireNonNull(id, "id");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.merge = merge == null ? scope : merge;
        this.severity = Objects.requireNonNull(severity, "severity");
        this.raised = raised;
        this.owner = Objects.requireNonNull(owner, "owner");
        this.prior = prior;
        this.needs = needs == null ? List.of() : List.copyOf(needs);
        this.contradicts = contradicts == null ? List.of() : List.copyOf(contradicts);
        this.amplifier = amplifier;
        this.title = Objects.requireNonNull(title, "title");
        this.cause = Objects.requireNonNull(cause, "cause");
        this.remedies = atLeast(2, "remedies", remedies);
        this.checks = atLeast(1, "checks", checks);
        this.links = atLeast(1, "links", links);
        this.evidence = Map.copyOf(evidence);
        for (int i = 1; i < this.remedies.size(); i++) {
            if (this.remedies.get(i).effort().compareTo(this.remedies.get(i - 1).effort()) < 0) {
                throw new IllegalArgumentException("Remedy " + (i + 1) + " of " + id
                        + " is quicker than the one before it. Maybe move it up: the quickest comes first.");
            }
        }
    }

    /** Whether the remedies of both cannot be followed for one stream at one time; harmless ones have none to follow. */
    public boolean opposes(Diagnosis other) {
        return !benign() && !other.benign() && (contradicts.contains(other.id) || other.contradicts.contains(id));
    }

    /** Whether nobody has to act: the disconnects are harmless. */
    public boolean benign() {
        return owner == Owner.NOBODY;
    }

    /** Whether the cause lies outside any single stream. */
    public boolean wide() {
        return scope != ScopeKind.STREAM;
    }

    private <T> List<T> atLeast(int number, String what, List<T> list) {
        if (list == null || list.size() < number) {
            throw new IllegalArgumentException(id + " has " + (list == null ? 0 : list.size()) + " " + what
                    + ". Maybe add some: at least " + number + " are needed.");
        }
        return List.copyOf(list);
    }
}
