package dev.whydrop.intake.internal.record;

import dev.whydrop.model.Phrase;
import java.util.function.Supplier;

/**
 * A record that cannot be used; {@code ReadingCollector} makes a reject of it. Carries no stack trace and makes no message until it is asked for: there
 * may be millions.
 */
public final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Phrase> why;

    /** @param why tells, while the record is at hand, what is wrong and what to do, */
    public BadRow(Supplier<Phrase> why) {
        super(null, null, false, false);
        this.why = why;
    }

    /** {@return the reason; to be asked before the next record is read} */
    public Phrase why() {
        return why.get();
    }
}
