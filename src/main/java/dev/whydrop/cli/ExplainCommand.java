package dev.whydrop.cli;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import dev.whydrop.report.TextCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code whydrop explain}: what one code means, or a reason text without a code. */
@Command(
        name = "explain",
        description = "Explains an error code: what it tells and does not, what it can lead to, what to do and check."
                + " Of a reason text or a family of codes: which codes share it, and how to find out which it was.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  whydrop explain 18/501",
            "  whydrop explain 18 501",
            "  whydrop explain 21 --lang ja",
            "  whydrop explain network",
            "  whydrop explain \"Network error for the push client.\""
        })
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "CODE|FAMILY|TEXT",
            description = "A code such as 16, 18/501 or 18 501; 21 alone shows every 21. Or a family such as network,"
                    + " or the reason text of a record.")
    List<String> words = new ArrayList<>();

    @Mixin
    LanguageOption language = new LanguageOption();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String wanted = String.join(" ", words).strip();
        ErrorCatalog catalog = ErrorCatalog.load();
        Optional<Family> family = family(wanted);
        List<ErrorCode> codes = family.map(each -> codes(catalog.withFamily(each)))
                .orElseGet(() -> code(wanted, catalog).map(List::of).orElseGet(() -> catalog.codesOf(wanted)));
        if (codes.isEmpty()) {
            throw new WrongUsage("'" + wanted + "' is neither an error code nor a family nor a reason text that whydrop"
                    + " knows. Maybe write it like 21, 18/501, network or \"Network error for the push client.\"");
        }
        CodeEntry shared = catalog.get(ErrorCode.of(catalog.get(codes.get(0)).family()));
        // The codes of some families, such as auth, have each their own text: then there is nothing they share.
        boolean one = codes.size() == 1 || (family.isPresent() && shared.documented() == null);
        terminal.out().write(one ? each(codes, catalog) : shared(shared, codes, catalog));
        return ExitCode.DONE.status();
    }

    private String each(List<ErrorCode> codes, ErrorCatalog catalog) {
        List<CodeEntry> entries =
                codes.stream().flatMap(code -> entries(code, catalog)).toList();
        TextCodes text = new TextCodes(language.presentation(null, terminal.screen()), catalog);
        AdviceBook book = book(entries);
        return String.join(
                "\n", entries.stream().map(entry -> text.explain(entry, book)).toList());
    }

    private String shared(CodeEntry family, List<ErrorCode> codes, ErrorCatalog catalog) {
        return new TextCodes(language.presentation(null, terminal.screen()), catalog)
                .explainShared(family, codes.stream().map(catalog::get).toList(), book(List.of(family)));
    }

    private static AdviceBook book(List<CodeEntry> entries) {
        return AdviceBook.of(entries.stream()
                .flatMap(entry -> entry.diagnoses().stream())
                .distinct()
                .toList());
    }

    /** A main code that only exists with sub-codes stands for all of them. */
    private static Stream<CodeEntry> entries(ErrorCode wanted, ErrorCatalog catalog) {
        CodeEntry entry = catalog.get(wanted);
        List<CodeEntry> sameMain = catalog.withMain(wanted.main());
        return !entry.mapped() && wanted.sub() == 0 && !sameMain.isEmpty() ? sameMain.stream() : Stream.of(entry);
    }

    private static List<ErrorCode> codes(List<CodeEntry> entries) {
        return entries.stream().map(CodeEntry::code).toList();
    }

    /** {@return the code that is written so, or that a text stands for} */
    private static Optional<ErrorCode> code(String text, ErrorCatalog catalog) {
        try {
            return Optional.of(ErrorCode.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.of(catalog.codeOf(text)).filter(ErrorCode::known);
        }
    }

    /** {@return the family that is called so, with or without the question mark of reports} */
    private static Optional<Family> family(String text) {
        return Stream.of(Family.values())
                .filter(each -> text.equalsIgnoreCase(each.toString())
                        || text.equals(ErrorCode.of(each).toString()))
                .findFirst();
    }
}
