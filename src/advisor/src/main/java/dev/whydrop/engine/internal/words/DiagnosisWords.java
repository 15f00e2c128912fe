package dev.whydrop.engine.internal.words;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.Language;
import dev.whydrop.model.Link;
import dev.whydrop.model.Remedy;
import java.util.List;
import java.util.Set;

/** What a reader is told about a diagnosis in one language. */
public final class DiagnosisWords {
    private final Language language;

    public DiagnosisWords(Texts texts) {
        this.language = texts.language();
    }

    public String title(Diagnosis diagnosis) {
        return diagnosis.title().in(language);
    }

    public String cause(Diagnosis diagnosis) {
        return diagnosis.cause().in(language);
    }

    /**
     * {@return the remedies that fit what the records show, quickest first}
     *
     * @param meant the domain that refused pushes were most likely meant for; empty where nothing tells
     */
    public List<Remedy> remedies(Diagnosis diagnosis, Set<Diagnosis.Circumstance> shown, String meant) {
        return diagnosis.remedies().stream()
                .filter(each -> each.fits(shown))
                .map(each -> new Remedy(named(each.text().in(language), meant), each.owner(), each.effort()))
                .toList();
    }

    private static String named(String text, String meant) {
        return text.replace("{" + MeantDomain.NAME + "}", meant);
    }

    public List<String> checks(Diagnosis diagnosis) {
        return diagnosis.checks().stream().map(each -> each.text().in(language)).toList();
    }

    public List<Link> links(Diagnosis diagnosis) {
        return diagnosis.links().stream()
                .map(each -> new Link(each.title().in(language), each.url().in(language)))
                .toList();
    }

    /** {@return the cheapest check that tells a diagnosis from one of its alternatives, the likeliest first; its first where none does} */
    public String nextCheck(Diagnosis diagnosis, List<Alternative> alternatives) {
        for (Alternative rival : alternatives) {
            for (Diagnosis.Check check : diagnosis.checks()) {
                if (check.separates().contains(rival.id())) {
                    return check.text().in(language);
                }
            }
        }
        return diagnosis.checks().get(0).text().in(language);
    }
}
