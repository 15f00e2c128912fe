package dev.whydrop.catalog;

import dev.whydrop.model.Effort;
import dev.whydrop.model.Owner;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One diagnosis as {@code rules/advice/<id>.yaml} defines it: what it means, who acts, what to do. What speaks for it in a log is in the rules.
 *
 * @param id permanent name, such as {@code network.uplink}
 * @param scope how wide the cause reaches
 * @param merge how far one remedy reaches: advice is one for each of these; the scope itself where the file does not say
 * @param severity how bad it is while it lasts
 * @param otherwise when it is worse or less bad than that; the first that holds counts
 * @param owner who has to act
 * @param stated whether a code of the platform's own says what the cause is, so that one fact is enough
 * @param prior log-odds before any evidence, against "none of the diagnoses"
 * @param baseRate why it is that much: how often a support desk sees the cause
 * @param needs input without which it cannot be told well
 * @param contradicts diagnoses whose remedies oppose its own; of two on one stream at one time only the likelier is given
 * @param amplifier whether it makes another cause worse and is shown beside it, never instead of it
 * @param title the cause in a few words
 * @param cause what happens
 * @param remedies what to do, quickest first; at least two
 * @param checks how to see that it is right, cheapest first; at least one
 * @param links pages to read on; at least one
 * @param evidence the sentence for each rule that speaks for or against it, by rule id
 * @param reply what the customer is told
 * @param ticket where the platform has to look, said to the platform; null where the general request is enough
 */
public record Diagnosis(
        String id,
        ScopeKind scope,
        ScopeKind merge,
        Severity severity,
        List<Otherwise> otherwise,
        Owner owner,
        boolean stated,
        double prior,
        String baseRate,
        List<Need> needs,
        List<String> contradicts,
        boolean amplifier,
        LocalText title,
        LocalText cause,
        List<Cure> remedies,
        List<Check> checks,
        List<Page> links,
        Map<String, LocalText> evidence,
        Reply reply,
        @Nullable LocalText ticket) {

    /** Input that a diagnosis needs to be told well. */
    public enum Need {
        CLIENT_ADDRESS("client-address"),
        START_TIME("start-time"),
        STREAM_PARAM("stream-param"),
        /** The parameters of the push URL, and a key to check its signature with. */
        PUSH_KEY("push-key"),
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

    /** When a diagnosis is worse or less bad than usual. */
    public enum Condition {
        /** A domain that had good pushes refuses several streams or sites, and nobody gets in until {@code accountWindow} after. */
        WHOLE_DOMAIN("whole-domain"),
        /** There is more than one disconnect on one stream. */
        REPEATS("repeats"),
        /** It took {@code manyStreams} or more. */
        MANY_STREAMS("many-streams"),
        /** Each stream was back on air within {@code shortOutage} each time. */
        HARDLY_OFF_AIR("hardly-off-air"),
        /** Viewers lose more of each hour than the setting {@code costPerHour}. */
        COSTLY("costly");

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
     * A severity for other cases than the usual one.
     *
     * @param to the severity then
     * @param when the condition
     * @param owner who has to act then, or null where that stays as it is
     */
    public record Otherwise(
            Severity to, Condition when, @Nullable Owner owner) {
        static Otherwise of(Entry entry) {
            return new Otherwise(
                    entry.constant("to", Severity.class),
                    entry.constant("when", Condition.class),
                    entry.has("owner") ? entry.constant("owner", Owner.class) : null);
        }
    }

    /** What the records show that makes one remedy fit and another not. */
    public enum Circumstance {
        /** No client address is recorded. */
        NO_ADDRESS("no-address"),
        /** All that are recorded are of one site: one address, or one IPv6 /64. */
        ONE_ADDRESS("one-address"),
        /** Addresses of two sites or more are recorded. */
        SEVERAL_ADDRESSES("several-addresses"),
        /** Most of the client addresses are of IPv6. */
        IPV6("ipv6"),
        /** Hours pass from one time it happened to the next. */
        HOURS_BETWEEN("hours-between"),
        /** Each of its streams is on air again in the log after the last end there. */
        OVER("over"),
        /** What was pushed to is spelt almost like a domain with streams on air, which a text names as {@code {nearest}}. */
        MISSPELT("misspelt"),
        /** It makes something worse whose cause is not told. */
        CAUSE_UNKNOWN("cause-unknown");

        private final String id;

        Circumstance(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * A remedy.
     *
     * @param effort how long it takes
     * @param owner who does it
     * @param when the circumstance it is for, or null where it fits any
     * @param unless the circumstance in which it does not fit, or null where it fits any
     * @param text what to do
     */
    public record Cure(
            Effort effort,
            Owner owner,
            @Nullable Circumstance when,
            @Nullable Circumstance unless,
            LocalText text) {
        static Cure of(Entry entry) {
            return new Cure(
                    entry.constant("effort", Effort.class),
                    entry.constant("owner", Owner.class),
                    entry.has("when") ? entry.constant("when", Circumstance.class) : null,
                    entry.has("unless") ? entry.constant("unless", Circumstance.class) : null,
                    entry.local("text"));
        }

        /** Whether the remedy fits what the records show. */
        public boolean fits(Set<Circumstance> shown) {
            return (when == null || shown.contains(when)) && (unless == null || !shown.contains(unless));
        }
    }

    /**
     * A check.
     *
     * @param separates the diagnoses it tells this one from; may be empty
     * @param text what to look at and what the answer means
     */
    public record Check(List<String> separates, LocalText text) {
        public Check {
            separates = List.copyOf(separates);
        }

        static Check of(Entry entry) {
            return new Check(entry.texts("separates"), entry.local("text"));
        }
    }

    /**
     * A page to read on.
     *
     * @param title its title
     * @param url its address in each language
     */
    public record Page(LocalText title, LocalText url) {
        static Page of(Entry entry) {
            return new Page(entry.local("title"), entry.local("url"));
        }
    }

    /** @throws IllegalArgumentException if something that a reader needs is missing */
    public Diagnosis {
        needs = List.copyOf(needs);
        otherwise = List.copyOf(otherwise);
        contradicts = List.copyOf(contradicts);
        remedies = atLeast(2, id, "remedies", remedies);
        checks = atLeast(1, id, "checks", checks);
        links = atLeast(1, id, "links", links);
        evidence = Map.copyOf(evidence);
        for (int i = 1; i < remedies.size(); i++) {
            if (remedies.get(i).effort().compareTo(remedies.get(i - 1).effort()) < 0) {
                throw new IllegalArgumentException("Remedy " + (i + 1) + " of " + id
                        + " is quicker than the one before it. Maybe move it up: the quickest comes first.");
            }
        }
    }

    /** {@return the diagnosis that an advice file holds} */
    static Diagnosis of(Entry entry) {
        ScopeKind scope = entry.constant("scope", ScopeKind.class);
        return new Diagnosis(
                entry.text("id"),
                scope,
                entry.has("merge") ? entry.constant("merge", ScopeKind.class) : scope,
                entry.constant("severity", Severity.class),
                entry.has("otherwise") ? entry.all("otherwise", Otherwise::of) : List.of(),
                entry.constant("owner", Owner.class),
                entry.flag("stated"),
                entry.number("prior").doubleValue(),
                baseRate(entry),
                entry.constants("needs", Need.class),
                entry.texts("contradicts"),
                entry.flag("amplifier"),
                entry.local("title"),
                entry.local("cause"),
                entry.all("remedies", Cure::of),
                entry.all("checks", Check::of),
                entry.all("links", Page::of),
                entry.one("evidence", Entry::locals),
                entry.one("reply", Reply::of),
                entry.has("ticket") ? entry.local("ticket") : null);
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

    private static String baseRate(Entry entry) {
        if (!entry.has("base-rate")) {
            throw new IllegalArgumentException(
                    "It has a prior and no base-rate. Maybe say in a sentence how often a support desk sees this.");
        }
        return entry.text("base-rate");
    }

    private static <T> List<T> atLeast(int number, String id, String what, List<T> list) {
        if (list.size() < number) {
            throw new IllegalArgumentException(
                    id + " has " + list.size() + " " + what + ". Maybe add some: at least " + number + " are needed.");
        }
        return List.copyOf(list);
    }
}
