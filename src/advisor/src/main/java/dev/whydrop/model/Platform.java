package dev.whydrop.model;

import java.time.Instant;
import java.util.List;

/** The platform, for what it can confirm or refute. It is only asked, never told to do anything. */
public interface Platform {
    /**
     * {@return what it says; empty when it does not know or does not answer}
     *
     * @param question what to ask
     * @param affected whom to ask about; a few of them are enough, as one remedy reaches all
     * @param last when the last of them dropped
     */
    List<PlatformAnswer> answers(PlatformQuestion question, Affected affected, Instant last);

    /** {@return what a reader has to know about the answers, such as when they were given and what got none, in the reader's language} */
    List<String> notes();
}
