package dev.whydrop.engine.internal.verification;

import dev.whydrop.catalog.Texts;
import dev.whydrop.engine.internal.candidate.Likelihoods;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Benign;
import dev.whydrop.model.Explained;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Report;
import dev.whydrop.model.Scope;
import dev.whydrop.model.Suppressed;
import dev.whydrop.model.Undetermined;
import dev.whydrop.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A report after it was verified, and what became of its parts. */
public final class Verified {
    /** Causes that a note names. */
    private static final int MOST_NAMED = 3;

    private final Report report;
    /** What became of each advice, by the rank that it had. */
    private final Map<Integer, Change> advised = new HashMap<>();
    /** What was undetermined and no longer is. */
    private final List<Change> told = new ArrayList<>();
    /** The rank of each advice, by what it was before it was ranked. */
    private final IdentityHashMap<Advice, Integer> ranks;

    private Verified(Report report, List<Change> changes, IdentityHashMap<Advice, Integer> ranks) {
        this.report = report;
        this.ranks = ranks;
        for (Change each : changes) {
            if (each.before() instanceof Advice was) {
                advised.put(was.rank(), each);
            } else if (each.confirmed()) {
                told.add(each);
            }
        }
    }

    /**
     * What became of an advice or of something undetermined.
     *
     * @param before an {@link Advice} or {@link Undetermined}
     * @param after an {@link Advice}, {@link Benign} or {@link Undetermined}; the same as before where the platform said nothing about it
     */
    record Change(Object before, Object after) {
        /** Whether an advice is no longer given. */
        boolean refuted() {
            return before instanceof Advice was
                    && !(after instanceof Advice is && is.id().equals(was.id()));
        }

        /** Whether a cause is given that was not given before. */
        boolean confirmed() {
            return !(after instanceof Undetermined) && (before instanceof Undetermined || refuted());
        }
    }

    /** @param answered what a reader has to know about the answers of the platform */
    static Verified of(Report report, List<Change> changes, List<String> answered, Texts texts) {
        List<Advice> advice = new ArrayList<>();
        IdentityHashMap<Advice, Integer> ranks = new IdentityHashMap<>();
        for (Advice each : after(changes, Advice.class).sorted(Advice.ORDER).toList()) {
            advice.add(each.ranked(advice.size() + 1));
            ranks.put(each, advice.size());
        }
        List<Benign> benign = Stream.concat(report.benign().stream(), after(changes, Benign.class))
                .sorted(Benign.ORDER)
                .toList();
        List<Undetermined> undetermined =
                after(changes, Undetermined.class).sorted(Undetermined.ORDER).toList();
        InputSummary input = report.input();
        for (String note :
                Stream.concat(answered.stream(), notes(changes, texts)).toList()) {
            input = input.withNote(note);
        }
        Report verified = new Report(
                Report.SCHEMA_VERSION,
                report.generator(),
                report.settings(),
                report.disabled(),
                input,
                advice,
                suppressed(report, advice),
                benign,
                undetermined,
                explained(report, undetermined));
        return new Verified(verified, changes, ranks);
    }

    /** {@return the verified report} */
    public Report report() {
        return report;
    }

    /** {@return what the verified report says about a disconnect of which the report said this} */
    public Verdict anew(Verdict verdict) {
        Change change = verdict.diagnosis() == null
                ? told.stream()
                        .filter(each -> covers((Undetermined) each.before(), verdict))
                        .findFirst()
                        .orElse(null)
                : advised.get(verdict.adviceRank());
        return change == null ? verdict : anew(verdict, change);
    }

    private Verdict anew(Verdict verdict, Change change) {
        if (change.after() instanceof Advice is) {
            boolean same = is.id().equals(verdict.diagnosis());
            return new Verdict(
                    verdict.disconnect(),
                    verdict.family(),
                    is.id(),
                    is.equals(change.before()) ? verdict.likelihood() : is.likelihood(),
                    Objects.requireNonNull(ranks.get(is)),
                    same ? verdict.suppressedBy() : null);
        }
        return change.after() instanceof Benign is
                ? new Verdict(verdict.disconnect(), verdict.family(), is.id(), is.likelihood(), 0, null)
                : new Verdict(verdict.disconnect(), verdict.family(), null, 0, 0, null);
    }

    private static boolean covers(Undetermined open, Verdict verdict) {
        long end = verdict.disconnect().endMillis();
        return open.codes().contains(verdict.disconnect().code())
                && open.affected().streams().contains(verdict.disconnect().stream())
                && open.occurrences().stream()
                        .anyMatch(each -> each.from().toEpochMilli() <= end
                                && end <= each.to().toEpochMilli());
    }

    private static <T> Stream<T> after(List<Change> changes, Class<T> type) {
        return changes.stream().map(Change::after).filter(type::isInstance).map(type::cast);
    }

    /** {@return what wide causes explain that are still given} */
    private static List<Suppressed> suppressed(Report report, List<Advice> advice) {
        Set<String> gone = new HashSet<>();
        report.advice().forEach(each -> gone.add(each.id()));
        advice.forEach(each -> gone.remove(each.id()));
        return report.suppressed().stream()
                .filter(each -> !gone.contains(each.suppressedBy()))
                .toList();
    }

    /** What is undetermined and what is explained always make up the same. */
    private static Explained explained(Report report, List<Undetermined> undetermined) {
        int all = report.explained().disconnects() + disconnects(report.undetermined());
        int explained = all - disconnects(undetermined);
        return new Explained(explained, all == 0 ? 1 : Likelihoods.rounded((double) explained / all, 4));
    }

    private static int disconnects(List<Undetermined> undetermined) {
        return undetermined.stream()
                .mapToInt(each -> each.impact().disconnects())
                .sum();
    }

    private static Stream<String> notes(List<Change> changes, Texts texts) {
        List<String> refuted = changes.stream()
                .filter(Change::refuted)
                .map(each -> (Advice) each.before())
                .map(each -> named(each.title(), each.scope()))
                .toList();
        List<String> confirmed = changes.stream()
                .filter(Change::confirmed)
                .map(each -> each.after() instanceof Advice is
                        ? named(is.title(), is.scope())
                        : named(((Benign) each.after()).title(), ((Benign) each.after()).scope()))
                .toList();
        List<String> notes = new ArrayList<>();
        if (!refuted.isEmpty()) {
            notes.add(texts.get("note.refuted", refuted.size(), texts.some(refuted, MOST_NAMED)));
        }
        if (!confirmed.isEmpty()) {
            notes.add(texts.get("note.confirmed", confirmed.size(), texts.some(confirmed, MOST_NAMED)));
        }
        return notes.stream();
    }

    private static String named(String title, Scope scope) {
        return scope.key().isEmpty() ? title : title + " (" + scope.key() + ")";
    }
}
