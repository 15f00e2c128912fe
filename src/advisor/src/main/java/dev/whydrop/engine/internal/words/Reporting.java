package dev.whydrop.engine.internal.words;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.Diagnosis.Circumstance;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.engine.internal.candidate.Likelihoods;
import dev.whydrop.engine.internal.rank.Finding;
import dev.whydrop.engine.internal.rank.ImpactSummary;
import dev.whydrop.engine.internal.rank.MeanLikelihoods;
import dev.whydrop.engine.internal.rank.MergeKeys;
import dev.whydrop.engine.internal.rank.Occurrences;
import dev.whydrop.engine.internal.rank.Priority;
import dev.whydrop.engine.internal.rank.Ranking;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.Amplifier;
import dev.whydrop.model.Benign;
import dev.whydrop.model.CodeCount;
import dev.whydrop.model.Confidence;
import dev.whydrop.model.Effect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Language;
import dev.whydrop.model.Remedy;
import dev.whydrop.model.Settings;
import dev.whydrop.model.Suppressed;
import dev.whydrop.model.Undetermined;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts findings into the words of one language. */
public final class Reporting {
    /** An alternative below this is noise to a reader. */
    private static final double LEAST_ALTERNATIVE = 0.01;

    private final ErrorCatalog catalog;
    private final AdviceBook book;
    private final Settings settings;
    private final Texts texts;
    private final Language language;
    private final EvidenceLines evidenceLines;
    private final Missing missing;
    private final DiagnosisWords words;
    private final Workers workers;

    public Reporting(
            RuleBases rules,
            ErrorCatalog catalog,
            AdviceBook book,
            Settings settings,
            Texts texts,
            CodeMeanings meanings,
            Workers workers) {
        this.workers = workers;
        this.catalog = catalog;
        this.book = book;
        this.settings = settings;
        this.texts = texts;
        this.words = new DiagnosisWords(texts);
        this.language = texts.language();
        this.evidenceLines = new EvidenceLines(rules, language, new EvidenceSentences(texts, meanings));
        this.missing = new Missing(texts);
    }

    public Advice advice(int rank, Finding finding) {
        Diagnosis diagnosis = finding.diagnosis();
        MeanLikelihoods likelihoods = MeanLikelihoods.of(finding.attributions());
        Map<String, Double> others = likelihoods.others(diagnosis.id());
        double rest = rest(others, likelihoods.none());
        List<Alternative> alternatives = alternatives(others, rest);
        List<EvidenceLine> evidence = evidenceLines.of(finding);
        return new Advice(
                rank,
                diagnosis.id(),
                null,
                words.title(diagnosis),
                words.cause(diagnosis),
                finding.severity(),
                finding.owner(),
                Likelihoods.shown(finding.likelihood()),
                Confidence.of(finding.likelihood(), stated(finding, evidence)),
                Likelihoods.score(finding.likelihood(), rest),
                Priority.shown(finding.priority()),
                finding.impactSummary().impact(),
                finding.scope(),
                finding.impactSummary().occurrences(),
                finding.impactSummary().affected(),
                evidence,
                missing.of(List.of(diagnosis), finding.pushes()),
                words.nextCheck(diagnosis, alternatives),
                remedies(finding),
                words.checks(diagnosis),
                words.links(diagnosis),
                alternatives,
                finding.amplifiers().stream().map(each -> each.diagnosis().id()).toList(),
                finding.amplifiers().stream().map(this::amplifier).toList());
    }

    /** Whether the platform's own codes say what the cause is, and nothing speaks against it. */
    private boolean stated(Finding finding, List<EvidenceLine> evidence) {
        return finding.diagnosis().stated()
                && evidence.stream().noneMatch(each -> each.effect() == Effect.AGAINST)
                && finding.impactSummary().affected().codes().stream()
                        .allMatch(each -> states(each.code(), finding.diagnosis()));
    }

    private boolean states(ErrorCode code, Diagnosis diagnosis) {
        List<String> diagnoses = catalog.get(code).diagnoses();
        return code.known() && !diagnoses.isEmpty() && diagnoses.get(0).equals(diagnosis.id());
    }

    /** {@return the remedies that fit here, and those for what makes it worse, quickest first} */
    private List<Remedy> remedies(Finding finding) {
        Set<Circumstance> shown = Circumstances.of(finding, settings);
        String meant = MeantDomain.of(finding.attributions());
        Stream<Remedy> own = words.remedies(finding.diagnosis(), shown, meant).stream();
        Stream<Remedy> amplifiers =
                finding.amplifiers().stream().flatMap(each -> words.remedies(each.diagnosis(), shown, meant).stream());
        return Stream.concat(own, amplifiers)
                .sorted(Comparator.comparing(Remedy::effort))
                .toList();
    }

    private Amplifier amplifier(Finding finding) {
        return new Amplifier(finding.diagnosis().id(), words.title(finding.diagnosis()), evidenceLines.of(finding));
    }

    /** {@return the same by id, then scope} */
    public List<Benign> inOrder(List<Benign> benign) {
        List<Benign> sorted = new ArrayList<>(benign);
        workers.sort(sorted, Benign.ORDER);
        return sorted;
    }

    /** {@return a harmless finding in words} */
    public Benign benign(Finding finding) {
        return new Benign(
                finding.diagnosis().id(),
                words.title(finding.diagnosis()),
                words.cause(finding.diagnosis()),
                finding.scope(),
                Likelihoods.shown(finding.likelihood()),
                finding.impactSummary().impact(),
                finding.impactSummary().occurrences(),
                finding.impactSummary().affected(),
                evidenceLines.of(finding));
    }

    /** {@return the narrow diagnoses that wide causes took disconnects from, by id, then scope, then cause} */
    public List<Suppressed> suppressed(List<Attribution> attributions, Ranking ranking) {
        List<Attribution> taken = attributions.stream()
                .filter(attribution -> attribution.silenced() != null)
                .toList();
        MergeKeys keys = MergeKeys.of(taken);
        List<Suppressed> suppressed = new ArrayList<>(workers.each(
                List.copyOf(Ranking.group(taken, attribution -> silencedKey(attribution, keys))
                        .values()),
                together -> silenced(together, ranking)));
        suppressed.sort(Comparator.comparing(Suppressed::id)
                .thenComparing(Suppressed::scope)
                .thenComparing(Suppressed::suppressedBy));
        return suppressed;
    }

    private Suppressed silenced(List<Attribution> together, Ranking ranking) {
        Attribution.Silenced silenced = Objects.requireNonNull(together.get(0).silenced());
        Diagnosis narrow = silenced.narrow().diagnosis();
        Diagnosis wide = Objects.requireNonNull(together.get(0).winner()).diagnosis();
        List<Push> pushes = together.stream().map(Attribution::push).toList();
        return new Suppressed(
                narrow.id(),
                narrow.title().in(language),
                ranking.tightest(together),
                wide.id(),
                silenced.rule(),
                texts.get("suppressed.why", wide.title().in(language)),
                ImpactSummary.impact(pushes, settings, false, null),
                Occurrences.of(pushes, settings.episodeGap() * 1000L));
    }

    /** {@return the disconnects without a diagnosis, largest first, then by scope and codes} */
    public List<Undetermined> undetermined(List<Attribution> attributions, Ranking ranking) {
        List<Attribution> open = attributions.stream()
                .filter(attribution -> attribution.winner() == null)
                .toList();
        List<Undetermined> undetermined = new ArrayList<>(workers.each(
                List.copyOf(Ranking.group(open, Reporting::openKey).values()), together -> open(together, ranking)));
        undetermined.sort(Undetermined.ORDER);
        return undetermined;
    }

    private Undetermined open(List<Attribution> together, Ranking ranking) {
        List<Push> pushes = together.stream().map(Attribution::push).toList();
        ImpactSummary impactSummary = ImpactSummary.of(pushes, settings, false, null);
        MeanLikelihoods likelihoods = MeanLikelihoods.of(together);
        List<Alternative> candidates = alternatives(likelihoods.byId(), rest(likelihoods.byId(), likelihoods.none()));
        List<Diagnosis> diagnoses =
                candidates.stream().map(each -> book.get(each.id())).toList();
        FirstRows rows = new FirstRows();
        pushes.forEach(push -> rows.add(push.disconnect()));
        return new Undetermined(
                ranking.scope(together),
                impactSummary.affected().codes().stream().map(CodeCount::code).toList(),
                impactSummary.impact(),
                impactSummary.occurrences(),
                impactSummary.affected(),
                candidates,
                missing.ofUndetermined(diagnoses, pushes),
                diagnoses.isEmpty()
                        ? texts.get("undetermined.next")
                        : words.nextCheck(diagnoses.get(0), candidates.subList(1, candidates.size())),
                rows.list());
    }

    /** {@return the likelihood of none of those that are listed: of "none of them" and of all that a reader is spared} */
    private static double rest(Map<String, Double> likelihoods, double none) {
        double rest = none;
        for (double each : likelihoods.values()) {
            rest += each < LEAST_ALTERNATIVE ? each : 0;
        }
        return rest;
    }

    private List<Alternative> alternatives(Map<String, Double> likelihoods, double rest) {
        List<Alternative> alternatives = new ArrayList<>();
        likelihoods.forEach((id, likelihood) -> {
            if (likelihood >= LEAST_ALTERNATIVE) {
                alternatives.add(new Alternative(
                        id,
                        book.get(id).title().in(language),
                        Likelihoods.shown(likelihood),
                        Likelihoods.score(likelihood, rest)));
            }
        });
        alternatives.sort(
                Comparator.comparingDouble(Alternative::likelihood).reversed().thenComparing(Alternative::id));
        return alternatives;
    }

    /** What disconnects share that one wide cause took from one narrow diagnosis. */
    private record SilencedKey(String narrow, Object where, String wide) {
        @Override
        public boolean equals(Object other) {
            return other instanceof SilencedKey that
                    && narrow.equals(that.narrow)
                    && where.equals(that.where)
                    && wide.equals(that.wide);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * narrow.hashCode() + where.hashCode()) + wide.hashCode();
        }
    }

    private static SilencedKey silencedKey(Attribution attribution, MergeKeys keys) {
        Attribution.Silenced silenced = Objects.requireNonNull(attribution.silenced());
        Diagnosis narrow = silenced.narrow().diagnosis();
        return new SilencedKey(
                narrow.id(),
                keys.key(narrow, attribution.push()),
                Objects.requireNonNull(attribution.winner()).diagnosis().id());
    }

    /** What disconnects without a diagnosis share that are shown as one. */
    private record OpenKey(String domain, ErrorCode code, List<String> candidates) {
        // Written out: what the compiler makes of a record is slow until it is optimised.
        @Override
        public boolean equals(Object other) {
            return other instanceof OpenKey that
                    && domain.equals(that.domain)
                    && code.equals(that.code)
                    && candidates.equals(that.candidates);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * domain.hashCode() + code.hashCode()) + candidates.hashCode();
        }
    }

    private static OpenKey openKey(Attribution attribution) {
        return new OpenKey(
                attribution.push().episode().stream().domain(),
                attribution.push().code(),
                attribution.decision().ids());
    }
}
