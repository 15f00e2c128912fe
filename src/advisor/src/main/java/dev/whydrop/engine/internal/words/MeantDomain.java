package dev.whydrop.engine.internal.words;

import dev.whydrop.catalog.LocalText;
import dev.whydrop.catalog.Placeholders;
import dev.whydrop.engine.internal.candidate.Candidate;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.model.Language;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.Refusals;
import java.util.List;

/** The domain that refused pushes were most likely meant for: the one that a sentence of their evidence names. */
final class MeantDomain {
    /** The placeholder that stands for it. */
    static final String NAME = "nearest";

    private MeantDomain() {}

    /** {@return the domain; empty where not all evidence for the winners of these leads to the same one} */
    static String of(List<Attribution> together) {
        String meant = "";
        Candidate last = null;
        for (Attribution attribution : together) {
            Candidate winner = attribution.winner();
            if (winner == null || winner == last) {
                continue;
            }
            String named = named(winner);
            if (named.isEmpty() || !(meant.isEmpty() || meant.equals(named))) {
                return "";
            }
            meant = named;
            last = winner;
        }
        return meant;
    }

    private static String named(Candidate winner) {
        for (Evidence each : winner.evidence()) {
            LocalText sentence = winner.diagnosis().evidence().get(each.rule());
            if (each.about() instanceof Refusals refusals
                    && sentence != null
                    && Placeholders.in(sentence.in(Language.EN)).contains(NAME)) {
                return PatternContents.nearestDomain(refusals);
            }
        }
        return "";
    }
}
