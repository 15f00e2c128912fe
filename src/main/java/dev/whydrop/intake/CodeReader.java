package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the error code of a record. Remembers what it has looked up, so it is not safe to share between threads. */
final class CodeReader {
    private final ErrorCatalog catalog;
    private final Texts texts;
    private final Map<String, ErrorCode> byReason = new HashMap<>();

    CodeReader(ErrorCatalog catalog, Texts texts) {
        this.catalog = catalog;
        this.texts = texts;
    }

    /**
     * {@return the code of a record}
     *
     * @param errcode such as {@code 21} or {@code 18/501}; empty when not given
     * @param subErrcode such as {@code 501}; empty when not given
     * @param reason the reason text, which is asked when there is no errcode; empty when not given
     * @throws BadRow if they give no code, or contradict each other
     */
    ErrorCode read(String errcode, String subErrcode, String reason) throws BadRow {
        int sub = subErrcode.isEmpty() ? 0 : number(subErrcode);
        if (sub < 0) {
            throw new BadRow(texts.get("reject.sub-errcode", Excerpt.of(subErrcode, texts)));
        }
        if (errcode.isEmpty()) {
            return fromReason(reason);
        }
        int main = number(errcode);
        return main >= 0 ? ErrorCode.of(main, sub) : pair(errcode, sub);
    }

    private ErrorCode pair(String errcode, int sub) throws BadRow {
        ErrorCode code;
        try {
            code = ErrorCode.parse(errcode);
        } catch (IllegalArgumentException e) {
            throw new BadRow(texts.get("reject.errcode", Excerpt.of(errcode, texts)));
        }
        if (sub != 0 && code.sub() != sub) {
            throw new BadRow(texts.get(
                    "reject.codes-disagree", Excerpt.of(errcode, texts), Excerpt.of(Integer.toString(sub), texts)));
        }
        return code;
    }

    private ErrorCode fromReason(String reason) throws BadRow {
        if (reason.isEmpty()) {
            throw new BadRow(texts.get("reject.no-code"));
        }
        ErrorCode known = byReason.get(reason);
        if (known == null) {
            known = catalog.codeOf(reason).orElse(null);
            if (known == null) {
                throw new BadRow(unclear(reason));
            }
            byReason.put(reason, known);
        }
        return known;
    }

    private String unclear(String reason) {
        String shown = Excerpt.of(reason, texts);
        List<ErrorCode> codes = catalog.codesOf(reason);
        if (codes.isEmpty()) {
            return texts.get("reject.unknown-reason", shown);
        }
        List<String> sorted = codes.stream().sorted().map(ErrorCode::toString).toList();
        return texts.get("reject.several-codes", shown, String.join(texts.get("list.separator"), sorted));
    }

    /** {@return the number, or -1 if the text is anything but 1 to 9 digits; tables with gaps are often saved as {@code 501.0}} */
    private static int number(String given) {
        String text = given.endsWith(".0") ? given.substring(0, given.length() - 2) : given;
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
