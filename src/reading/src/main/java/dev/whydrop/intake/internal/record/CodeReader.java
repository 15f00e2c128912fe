package dev.whydrop.intake.internal.record;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.intake.internal.interning.CompositeKey;
import dev.whydrop.intake.internal.interning.KeptNames;
import dev.whydrop.intake.internal.interning.Utf8Interner;
import dev.whydrop.intake.internal.text.Excerpt;
import dev.whydrop.intake.internal.text.Utf8Slice;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import dev.whydrop.model.Phrase;
import org.jspecify.annotations.Nullable;

/** Finds the error code of a record. Remembers those it has found, so it is not safe to share between threads. */
final class CodeReader {
    private final ErrorCatalog catalog;
    private final Utf8Interner<Found> found = new Utf8Interner<>();
    private final KeptNames names;
    private final CompositeKey key = new CompositeKey();

    /**
     * A code, as some values give it.
     *
     * @param half whether a sub-code is missing that the reason may tell
     */
    private record Found(ErrorCode code, boolean half) {}

    /** @param names keeps one of equal codes */
    CodeReader(ErrorCatalog catalog, KeptNames names) {
        this.catalog = catalog;
        this.names = names;
    }

    /** {@return one for another thread} */
    CodeReader another() {
        return new CodeReader(catalog, names);
    }

    /**
     * {@return the code of a record, the same object for equal ones}
     *
     * @param errcode such as {@code 21} or {@code 18/501}; empty when not given
     * @param subErrcode such as {@code 501}; empty when not given
     * @param reason the reason text, which is asked when there is no errcode, or one whose sub-code is missing; it may give no more than a family; empty
     *     when not given
     * @throws BadRow if they give no code, or contradict each other
     */
    ErrorCode read(Utf8Slice errcode, Utf8Slice subErrcode, Utf8Slice reason) throws BadRow {
        Utf8Slice given = errcode.isEmpty() ? key.of(errcode, subErrcode, reason) : key.of(errcode, subErrcode);
        @Nullable Found known = found.get(given);
        if (known == null) {
            ErrorCode code = same(find(errcode.text(), subErrcode.text(), reason));
            known = new Found(code, catalog.lacksSubCode(code));
            // Texts that nobody knows may be as many as the records.
            if (code.family() != Family.UNMAPPED) {
                found.put(given, known);
            }
        }
        return known.half() && !reason.isEmpty()
                ? withSubCode(known.code(), errcode, subErrcode, reason)
                : known.code();
    }

    /** {@return the code of which only half was given, as callbacks do, with what the text tells} */
    private ErrorCode withSubCode(ErrorCode main, Utf8Slice errcode, Utf8Slice subErrcode, Utf8Slice reason) {
        Utf8Slice given = key.of(errcode, subErrcode, reason);
        @Nullable Found known = found.get(given);
        if (known == null) {
            known = new Found(same(catalog.withSubCodeOf(main, reason.text())), false);
            if (known.code().sub() != 0) {
                found.put(given, known);
            }
        }
        return known.code();
    }

    private ErrorCode same(ErrorCode code) {
        return code.guessed() ? code : names.code(code);
    }

    private ErrorCode find(String errcode, String subErrcode, Utf8Slice reason) throws BadRow {
        int sub = subErrcode.isEmpty() ? 0 : number(subErrcode);
        if (sub < 0) {
            throw new BadRow(() -> Phrase.of("reject.sub-errcode", Excerpt.value(subErrcode)));
        }
        if (errcode.isEmpty()) {
            return fromReason(reason.text());
        }
        int main = number(errcode);
        return main >= 0 ? ErrorCode.of(main, sub) : pair(errcode, sub);
    }

    private ErrorCode pair(String errcode, int sub) throws BadRow {
        ErrorCode code;
        try {
            code = ErrorCode.parse(errcode);
        } catch (IllegalArgumentException e) {
            throw new BadRow(() -> Phrase.of("reject.errcode", Excerpt.value(errcode)));
        }
        if (sub != 0 && code.sub() != sub) {
            throw new BadRow(() ->
                    Phrase.of("reject.codes-disagree", Excerpt.value(errcode), Excerpt.value(Integer.toString(sub))));
        }
        return code;
    }

    private ErrorCode fromReason(String reason) throws BadRow {
        if (reason.isEmpty()) {
            throw new BadRow(() -> Phrase.of("reject.no-code"));
        }
        return catalog.codeOrGuess(reason);
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
