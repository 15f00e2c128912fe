package dev.whydrop.report.words;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Owner;
import dev.whydrop.model.Remedy;
import java.util.Comparator;
import java.util.List;

/** Puts remedies into words: who does what, and when, seen from the first. */
public final class RemedyWords {
    private final Texts texts;

    public RemedyWords(Texts texts) {
        this.texts = texts;
    }

    /** {@return the key of the label of a remedy: the first, at the same time, after it, or so that it does not come again} */
    public static String label(List<Remedy> all, Remedy each) {
        Remedy first = all.get(0);
        if (each.equals(first)) {
            return "text.do-first";
        }
        return switch (each.effort()) {
            case MINUTES -> each.owner() == first.owner() ? "text.also" : "text.meanwhile";
            case HOURS -> "text.then";
            case DAYS -> "text.later";
        };
    }

    /** {@return who does what, and about how long it takes} */
    public String of(Remedy remedy) {
        if (remedy.owner() == Owner.NOBODY) {
            return remedy.text();
        }
        return texts.get(
                "text.remedy",
                texts.get("owner." + remedy.owner()),
                texts.get("effort." + remedy.effort()),
                remedy.text());
    }

    /**
     * {@return what a diagnosis says to do, where no log shows which steps fit: those that fit only some logs say which}
     *
     * <p>Steps for when it is over come last, and those that name what only a log shows are left out.
     */
    public List<Remedy> of(Diagnosis diagnosis) {
        return diagnosis.remedies().stream()
                .filter(cure -> cure.when() != Diagnosis.Circumstance.MISSPELT)
                .sorted(Comparator.comparing(cure -> cure.when() == Diagnosis.Circumstance.OVER))
                .map(cure -> new Remedy(step(cure), cure.owner(), cure.effort()))
                .toList();
    }

    private String step(Diagnosis.Cure cure) {
        String step = cure.text().in(texts.language());
        return cure.when() == null
                ? step
                : texts.get("circumstance.step", texts.get("circumstance." + cure.when()), step);
    }
}
