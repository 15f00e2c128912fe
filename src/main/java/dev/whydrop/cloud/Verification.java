package dev.whydrop.cloud;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Report;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Asks the platform what can confirm or refute the advice of a report, adds what it says as evidence and ranks again. It only reads there. Not safe
 * to share between threads.
 */
public final class Verification {
    private static final Comparator<EvidenceLine> STRONGEST_FIRST = Comparator.comparing(EvidenceLine::effect)
            .thenComparing(EvidenceLine::weight, Comparator.reverseOrder())
            .thenComparing(EvidenceLine::rule);
    private static final Comparator<Advice> MOST_URGENT_FIRST = Comparator.comparingDouble(Advice::priority)
            .reversed()
            .thenComparing(Advice::id)
            .thenComparing(Advice::scope);

    private final LiveClient client;
    private final Texts texts;
    private final Clock clock;

    /**
     * @param texts in the language of the report
     * @param clock tells what the platform still knows, and when it was asked
     */
    public Verification(LiveClient client, Texts texts, Clock clock) {
        this.client = Objects.requireNonNull(client, "client");
        this.texts = Objects.requireNonNull(texts, "texts");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * {@return the report with what the platform says; what it cannot be asked is named in the notes}
     *
     * @throws CloudException if it answers nothing at all, such as for a wrong key
     */
    public Report of(Report report) {
        Answers answers = new Answers(client);
        PushQuality quality = new PushQuality(answers, clock);
        Inquiry inquiry = new Inquiry(answers, quality);
        List<Advice> weighed = new ArrayList<>();
        for (Advice each : report.advice()) {
            weighed.add(weighed(each, inquiry.about(each)));
        }
        weighed.sort(MOST_URGENT_FIRST);
        List<Advice> ranked = new ArrayList<>();
        for (Advice each : weighed) {
            ranked.add(each.ranked(ranked.size() + 1));
        }
        return report.withAdvice(ranked, withNotes(report.input(), answers, quality));
    }

    private Advice weighed(Advice advice, List<Testimony> testimonies) {
        if (testimonies.isEmpty()) {
            return advice;
        }
        List<EvidenceLine> evidence = new ArrayList<>(advice.evidence());
        testimonies.forEach(each -> evidence.add(line(advice, each)));
        evidence.sort(STRONGEST_FIRST);
        Reweighing anew = new Reweighing(advice, testimonies);
        double priority = 100
                * anew.likelihood()
                * advice.severity().weight()
                * advice.impact().reach();
        return advice.weighed(
                anew.likelihood(),
                Reweighing.rounded(priority, 10),
                evidence,
                anew.alternatives(advice.alternatives()));
    }

    private EvidenceLine line(Advice advice, Testimony testimony) {
        Observation observation = testimony.observation();
        Bearing bearing = observation.on(advice.id()).orElseThrow();
        Object[] particulars = testimony.particulars().stream()
                .map(each -> each instanceof Number ? each : each.toString())
                .toArray();
        return new EvidenceLine(
                observation.id(),
                bearing.effect(),
                bearing.weight(),
                texts.get("verify." + observation.id(), particulars),
                0,
                List.of());
    }

    private InputSummary withNotes(InputSummary input, Answers answers, PushQuality quality) {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        InputSummary noted = input.withNote(texts.get("note.verified", now, answers.asked()));
        for (Map.Entry<Action, String> each : answers.failed().entrySet()) {
            noted = noted.withNote(texts.get("note.not-verified", each.getKey().toString(), each.getValue()));
        }
        if (!quality.tooOld().isEmpty()) {
            List<String> streams =
                    quality.tooOld().stream().map(Object::toString).toList();
            noted = noted.withNote(texts.get("note.quality-too-old", texts.some(streams, 3)));
        }
        return noted;
    }
}
