package dev.whydrop.cli.command;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.PusherMessage;
import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.input.CodeSpelling;
import dev.whydrop.cli.input.KnownNames;
import dev.whydrop.cli.option.LanguageOption;
import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import dev.whydrop.model.Language;
import dev.whydrop.report.text.TextCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code whydrop explain}: what codes mean, a reason text without one, a message of an encoder, a diagnosis or a rule. */
@Command(
        name = "explain",
        description = {
            "Explains an error code: what it tells and what it leaves open, what can be behind it, what to do and check.",
            "Of a reason text or a family of codes: which codes share it, and how to find out which it was. Of what an"
                    + " encoder or an SDK shows: which codes to look for in the records. Also a diagnosis or a rule by"
                    + " its id."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  whydrop explain 18/501",
            "  whydrop explain 18",
            "  whydrop explain 18-501 21,102 13",
            "  whydrop explain 21 --lang ja",
            "  whydrop explain network",
            "  whydrop explain \"Network error for the push client.\"",
            "  whydrop explain -1307",
            "  whydrop explain NetStream.Publish.BadName",
            "  whydrop explain auth.expired-url",
            "  whydrop explain AUT-101"
        })
public final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "CODE|TEXT|ID",
            description =
                    "Codes such as 16, 18/501, 18-501 or 18 501; 18 alone lists its sub-codes. Or a family such as"
                            + " network, the reason text of a record, the message of an encoder, the id of a diagnosis or a rule.")
    List<String> words = new ArrayList<>();

    @Mixin
    LanguageOption language = new LanguageOption();

    public ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String wanted = String.join(" ", words).strip();
        if (wanted.isEmpty()) {
            throw new WrongUsage("CODE|TEXT|ID is empty. Maybe: whydrop explain 18/501");
        }
        String text = explained(wanted);
        terminal.out().write(text == null ? oneByOne(wanted) : text);
        Texts texts = Texts.in(language.language);
        words.stream()
                .map(KnownNames::old)
                .filter(Objects::nonNull)
                .forEach(each -> terminal.err().println(ForTerminal.lines(texts.say(each.note()))));
        return ExitCode.DONE.status();
    }

    /** {@return what each of the words means; where most mean nothing, they are refused as the sentence that they are} */
    private String oneByOne(String wanted) {
        long known = words.stream().filter(word -> explained(word) != null).count();
        if (known * 2 < words.size()) {
            throw new WrongUsage(new KnownNames().refusal(wanted));
        }
        return String.join("\n", words.stream().map(this::orRefused).toList());
    }

    private String orRefused(String wanted) {
        String text = explained(wanted);
        if (text == null) {
            throw new WrongUsage(new KnownNames().refusal(wanted));
        }
        return text;
    }

    /** {@return what the wanted means; null when nobody knows it} */
    private @Nullable String explained(String wanted) {
        ErrorCatalog catalog = ErrorCatalog.load();
        Optional<Family> family = family(wanted, catalog);
        if (family.isPresent()) {
            return family(family.get(), catalog);
        }
        List<ErrorCode> codes = new CodeSpelling(catalog).codes(wanted);
        boolean known = codes.stream().anyMatch(code -> catalog.get(code).mapped() || catalog.lacksSubCode(code));
        Optional<PusherMessage> message = known ? Optional.empty() : PusherMessage.in(wanted);
        if (message.isPresent()) {
            return new TextCodes(language.presentation(null, terminal.screen()), catalog)
                    .explainMessage(wanted, message.get());
        }
        if (!codes.isEmpty()) {
            return each(codes, catalog);
        }
        String reason = reason(wanted, catalog);
        return reason == null
                ? new KnownNames().explained(wanted, language.presentation(null, terminal.screen()))
                : reason;
    }

    private @Nullable String reason(String text, ErrorCatalog catalog) {
        ErrorCode code = catalog.codeOrGuess(text);
        List<ErrorCode> codes = code.known() ? List.of(code) : catalog.codesOf(text);
        if (codes.isEmpty()) {
            return code.family() == Family.UNMAPPED || code.family() == null ? null : family(code.family(), catalog);
        }
        CodeEntry shared = catalog.get(ErrorCode.of(catalog.get(codes.get(0)).family()));
        return codes.size() == 1 ? each(codes, catalog) : shared(shared, codes, catalog);
    }

    private String family(Family family, ErrorCatalog catalog) {
        List<ErrorCode> codes =
                catalog.withFamily(family).stream().map(CodeEntry::code).toList();
        CodeEntry shared = catalog.get(ErrorCode.of(family));
        // The codes of some families, such as auth, have each their own text: then there is nothing they share.
        return codes.size() == 1 || shared.documented() == null ? each(codes, catalog) : shared(shared, codes, catalog);
    }

    private String each(List<ErrorCode> codes, ErrorCatalog catalog) {
        TextCodes text = new TextCodes(language.presentation(null, terminal.screen()), catalog);
        return String.join(
                "\n",
                codes.stream()
                        .map(code -> catalog.lacksSubCode(code) ? main(code, text, catalog) : one(code, text, catalog))
                        .toList());
    }

    private static String one(ErrorCode code, TextCodes text, ErrorCatalog catalog) {
        CodeEntry entry = catalog.get(code);
        return text.explain(entry, book(List.of(entry)));
    }

    /** A main code that only exists with sub-codes stands for all of them. */
    private static String main(ErrorCode code, TextCodes text, ErrorCatalog catalog) {
        List<CodeEntry> entries = catalog.withMain(code.main());
        return text.explainMain(code.main(), entries, book(entries));
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

    /** {@return the family that is called so, in any language, with or without the question mark of reports} */
    private static Optional<Family> family(String text, ErrorCatalog catalog) {
        return Stream.of(Family.values())
                .filter(each -> each != Family.UNMAPPED)
                .filter(each -> text.equalsIgnoreCase(each.toString())
                        || text.equals(ErrorCode.of(each).toString())
                        || Stream.of(Language.values())
                                .anyMatch(language -> text.equalsIgnoreCase(catalog.nameOf(each, language))))
                .findFirst();
    }
}
