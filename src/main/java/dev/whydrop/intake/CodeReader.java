package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the error code of a record. Remembers what it has looked up, so it is not safe to share between threads. */
final class CodeReader {
    private static final String ASK = " Maybe export the records with their errcode.";

    private final ErrorCatalog catalog;
    private final Map<String, ErrorCode> byReason = new HashMap<>();

    CodeReader(ErrorCatalog catalog) {
        this.catalog = catalog;
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
            throw new BadRow("sub_errcode " + Excerpt.of(subErrcode)
                    + " is not a number. Maybe leave it empty or write it like 501.");
        }
        if (errcode.isEmpty()) {
            return fromReason(reason);
        }
        int main = number(errcode);
        return main >= 0 ? ErrorCode.of(main, sub) : pair(errcode, sub);
    }

    private static ErrorCode pair(String errcode, int sub) throws BadRow {
        ErrorCode code;
        try {
            code = ErrorCode.parse(errcode);
        } catch (IllegalArgumentException e) {
            throw new BadRow("errcode " + Excerpt.of(errcode) + " is not a number. Maybe write it like 21 or 18/501.");
        }
        if (sub != 0 && code.sub() != sub) {
            throw new BadRow("errcode " + Excerpt.of(errcode) + " and sub_errcode '" + sub
                    + "' disagree. Maybe leave the sub-code out of one.");
        }
        return code;
    }

    private ErrorCode fromReason(String reason) throws BadRow {
        if (reason.isEmpty()) {
            throw new BadRow("errcode is empty, and there is no reason." + ASK);
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
        List<ErrorCode> codes = catalog.codesOf(reason);
        return "reason " + Excerpt.of(reason)
                + (codes.isEmpty()
                        ? " is in no table."
                        : " stands for several codes ("
                                + codes.stream()
                                        .sorted()
                                        .map(ErrorCode::toString)
                                        .collect(Collectors.joining(", ")) + ").")
                + ASK;
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
