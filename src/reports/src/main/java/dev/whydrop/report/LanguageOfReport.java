package dev.whydrop.report;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.LocalText;
import dev.whydrop.model.Language;
import dev.whydrop.model.Report;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The language a report was made in. The report does not say it; the titles of its diagnoses do. */
final class LanguageOfReport {
    private LanguageOfReport() {}

    /** A diagnosis as the report calls it. */
    private record Titled(String id, String title) {}

    /** {@return the language; empty where the report has no diagnosis, or another version called all of them otherwise} */
    static Optional<Language> of(Report report) {
        return Stream.of(
                        report.advice().stream().map(each -> new Titled(each.id(), each.title())),
                        report.benign().stream().map(each -> new Titled(each.id(), each.title())),
                        report.undetermined().stream()
                                .flatMap(each -> each.candidates().stream())
                                .map(each -> new Titled(each.id(), each.title())))
                .flatMap(any -> any)
                .distinct()
                .flatMap(each -> languageOf(each).stream())
                .findFirst();
    }

    private static Optional<Language> languageOf(Titled titled) {
        LocalText title;
        try {
            title = AdviceBook.of(List.of(titled.id())).get(titled.id()).title();
        } catch (IllegalStateException e) { // a diagnosis of another version
            return Optional.empty();
        }
        List<Language> same = Arrays.stream(Language.values())
                .filter(each -> title.in(each).equals(titled.title()))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
}
