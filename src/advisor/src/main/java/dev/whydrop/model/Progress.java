package dev.whydrop.model;

import java.util.Locale;

/**
 * Is told how the way from files to a report goes on. Calls come from several threads, but one after another, and each sees what the one before
 * it did; they hold up the work, so they had better be short.
 */
public interface Progress {
    /** Nobody wants to know. */
    Progress NONE = (step, done, total) -> {};

    /** The steps in their order. */
    enum Step {
        /** Counted in bytes as they are stored, packed or not. */
        READING,
        /** Counted in groups of streams that are looked at together. */
        STREAM_PASS,
        FLEET_PASS,
        RANKING,
        WRITING;

        /** {@return its name in lower case, such as {@code stream-pass}} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * So much of a step is done. The first call for a step comes when it begins, with nothing done; the last one when it ends, with everything
     * done.
     *
     * @param done never less than in the call before
     * @param total -1 while it is not known
     */
    void at(Step step, long done, long total);

    /**
     * So many rows were read.
     *
     * @param read so far; a push that has only started is counted when the reading ends
     */
    default void rows(long read) {}

    /**
     * The rules are through.
     *
     * @param events the disconnects that went into rule sessions themselves: one of each code, the first time that the code is met
     * @param facts what else went into them: the patterns that disconnects form, the settings and the code table, for each session
     * @param firings how often a rule fired
     */
    default void rules(long events, long facts, long firings) {}
}
