package dev.whydrop.intake.part;

/**
 * Finds where records of CSV end without reading them. It says so as long as quotes are as they should be, as only then a reader that begins at such a place
 * finds what one finds that has read all before it. Not safe to share between threads.
 */
final class RecordScan {
    /** A longer one is none: a quote is missing somewhere. */
    private static final long LONGEST = 1 << 20;

    private enum State {
        VALUE_START,
        BLANK_START,
        VALUE,
        QUOTED,
        BEHIND_QUOTE,
        BEHIND_CR
    }

    private State state = State.VALUE_START;
    private long place;
    private long record;
    private boolean regular = true;

    /** Takes the next byte; {@return whether it ended a record} */
    boolean next(byte one) {
        boolean ended = false;
        if (state == State.BEHIND_CR) {
            regular &= one == '\n';
            state = State.VALUE_START;
            if (one != '\n') {
                return false;
            }
        } else {
            step(one);
        }
        place++;
        if (one == '\n' && state == State.VALUE_START) {
            ended = true;
            record = place;
        }
        regular &= one != 0 && place - record <= LONGEST;
        return ended;
    }

    /** Whether every record until now is one that another reader can begin behind. */
    boolean regular() {
        return regular;
    }

    /** Whether the last byte was within quotes. */
    boolean withinQuotes() {
        return state == State.QUOTED;
    }

    /** {@return where the record begins that has not ended yet} */
    long record() {
        return record;
    }

    private void step(byte one) {
        switch (state) {
            case QUOTED -> state = one == '"' ? State.BEHIND_QUOTE : State.QUOTED;
            case BEHIND_QUOTE -> {
                if (one == '"') {
                    state = State.QUOTED;
                } else {
                    regular &= one == ',' || one == '\n' || one == '\r';
                    between(one);
                }
            }
            case VALUE_START -> {
                if (one == '"') {
                    state = State.QUOTED;
                } else {
                    between(one);
                }
            }
            case BLANK_START -> {
                regular &= one != '"'; // behind blanks it is one quote to a reader and another to the next
                between(one);
            }
            default -> between(one);
        }
    }

    private void between(byte one) {
        switch (one) {
            case ',', '\n' -> state = State.VALUE_START;
            case '\r' -> state = State.BEHIND_CR;
            default -> state = state != State.VALUE && maybeBlank(one) ? State.BLANK_START : State.VALUE;
        }
    }

    /** Whether it is a blank, or may be part of one: those beyond ASCII have several bytes. */
    private static boolean maybeBlank(byte one) {
        return one <= ' ';
    }
}
