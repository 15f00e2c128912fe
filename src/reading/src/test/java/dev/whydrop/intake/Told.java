package dev.whydrop.intake;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Language;
import dev.whydrop.model.Reject;
import java.util.List;

/** What a reading tells, in words. */
public final class Told {
    private Told() {}

    public static List<String> notes(Intake intake) {
        return notes(intake, Language.EN);
    }

    public static List<String> notes(Intake intake, Language language) {
        return Texts.in(language).say(intake.reading().notes());
    }

    public static List<Reject> rejects(Intake intake) {
        return rejects(intake, Language.EN);
    }

    public static List<Reject> rejects(Intake intake, Language language) {
        Texts texts = Texts.in(language);
        return intake.reading().rejects().stream().map(texts::say).toList();
    }
}
