package dev.whydrop.report.words;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** In what a report was made otherwise than usual, so that nobody takes it for what all others get. */
public final class Changes {
    private Changes() {}

    /** {@return which settings are not the usual ones and what was left out, a sentence each; empty where all is as usual} */
    public static List<String> of(Report report, Texts texts) {
        List<String> sentences = new ArrayList<>();
        String separator = texts.get("list.separator");
        if (!report.settings().isEmpty()) {
            List<String> settings = new TreeMap<>(report.settings())
                    .entrySet().stream()
                            .map(each -> texts.get(
                                    "text.setting",
                                    each.getKey(),
                                    each.getValue().toString()))
                            .toList();
            sentences.add(texts.get("text.settings", String.join(separator, settings)));
        }
        if (!report.disabled().isEmpty()) {
            sentences.add(texts.get("text.disabled", String.join(separator, report.disabled())));
        }
        return sentences;
    }
}
