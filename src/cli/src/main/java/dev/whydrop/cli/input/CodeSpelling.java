package dev.whydrop.cli.input;

import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.ErrorCode;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads codes as people write them: 18/501, 18-501, 18,501, 18:501, 18.501, 18(501), 18501, "errcode 18, sub_errcode 501", 501 alone. */
public final class CodeSpelling {
    private static final Pattern WORDS = Pattern.compile(
            "(?i)sub[_ -]?err(or)?[_ -]?code|err(or)?[_ -]?code|code|\\berr(or)?\\b|\\bsub\\b|子?错误码|サブ?エラーコード|エラーコード");
    private static final Pattern FORM = Pattern.compile(
            "[\\s\"'=:]*([0-9]{1,9})(?:[\\s\"'=/\\\\\\-\\u2010-\\u2015\\u2212_,:;.、|(]+([0-9]{1,9}))?[\\s\"').,]*");
    private static final Pattern TOGETHER = Pattern.compile("([0-9]{2})([0-9]{3})");

    private final ErrorCatalog catalog;

    public CodeSpelling(ErrorCatalog catalog) {
        this.catalog = catalog;
    }

    /** {@return the codes that are written so: one, or two that no table has as a pair; empty when it is no code} */
    public List<ErrorCode> codes(String text) {
        String plain =
                WORDS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
        Matcher form = FORM.matcher(plain);
        if (!form.matches()) {
            return family(text).map(List::of).orElse(List.of());
        }
        int first = Integer.parseInt(form.group(1));
        if (form.group(2) == null) {
            return one(form.group(1), first);
        }
        int second = Integer.parseInt(form.group(2));
        ErrorCode pair = ErrorCode.of(first, second);
        boolean blank = plain.strip().matches("[0-9]+\\s+[0-9]+");
        boolean two = blank && !catalog.get(pair).mapped() && known(first) && known(second);
        return two ? List.of(ErrorCode.of(first), ErrorCode.of(second)) : List.of(pair);
    }

    /** {@return the code of one number: a main code, both written together, or what has it as its sub-code and can be nothing else} */
    private List<ErrorCode> one(String digits, int number) {
        List<ErrorCode> asSub = catalog.all().stream()
                .map(CodeEntry::code)
                .filter(code -> code.known() && code.sub() == number)
                .toList();
        return known(number) || asSub.isEmpty() ? List.of(together(digits).orElse(ErrorCode.of(number))) : asSub;
    }

    private boolean known(int main) {
        return !catalog.withMain(main).isEmpty();
    }

    private Optional<ErrorCode> together(String digits) {
        Matcher form = TOGETHER.matcher(digits);
        return form.matches()
                ? Optional.of(ErrorCode.of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                        .filter(code -> catalog.get(code).mapped())
                : Optional.empty();
    }

    private static Optional<ErrorCode> family(String text) {
        try {
            return Optional.of(ErrorCode.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
