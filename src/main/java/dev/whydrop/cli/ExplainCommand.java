package dev.whydrop.cli;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.report.TextCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code whydrop explain}: what one code means. */
@Command(
        name = "explain",
        description = "Explains an error code: what it tells and does not, what it can lead to, what to do and check.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  whydrop explain 18/501",
            "  whydrop explain 18 501",
            "  whydrop explain 21 --lang ja"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..2",
            paramLabel = "CODE",
            description = "A code such as 16, 18/501 or 18 501; 21 alone shows every 21.")
    List<String> code = new ArrayList<>();

    @Mixin
    LanguageOption language = new LanguageOption();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ErrorCode wanted = RecordsCommand.codeOf(String.join(" ", code));
        ErrorCatalog catalog = ErrorCatalog.load();
        List<CodeEntry> entries = entries(wanted, catalog);
        AdviceBook book = AdviceBook.of(entries.stream()
                .flatMap(entry -> entry.diagnoses().stream())
                .distinct()
                .toList());
        TextCodes text = new TextCodes(language.presentation(null, terminal.screen()), catalog);
        terminal.out()
                .write(String.join(
                        "\n",
                        entries.stream().map(entry -> text.explain(entry, book)).toList()));
        return ExitCode.DONE.status();
    }

    /** A main code that only exists with sub-codes stands for all of them. */
    private static List<CodeEntry> entries(ErrorCode wanted, ErrorCatalog catalog) {
        CodeEntry entry = catalog.get(wanted);
        List<CodeEntry> sameMain = catalog.withMain(wanted.main());
        return !entry.mapped() && wanted.sub() == 0 && !sameMain.isEmpty() ? sameMain : List.of(entry);
    }
}
