package dev.whydrop.rules.code;

import dev.whydrop.model.ErrorCode;
import java.util.Comparator;

/**
 * What a rule concludes that a code means. A code can have several meanings.
 *
 * @param rule id of the rule, such as {@code CAU-501}
 * @param code the code pair, or the family where nothing but it is known
 * @param meaning one thing it means
 */
public record CodeMeaning(String rule, ErrorCode code, Meaning meaning) {
    /** By code, then meaning, then rule: an order that does not depend on how the rules were run. */
    public static final Comparator<CodeMeaning> ORDER = Comparator.comparing(CodeMeaning::code)
            .thenComparing(CodeMeaning::meaning)
            .thenComparing(CodeMeaning::rule);
}
