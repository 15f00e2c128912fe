package dev.whydrop.cloud.state;

import dev.whydrop.catalog.Texts;
import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.client.Answers;
import dev.whydrop.cloud.client.LiveClient;
import dev.whydrop.model.Affected;
import dev.whydrop.model.Platform;
import dev.whydrop.model.PlatformAnswer;
import dev.whydrop.model.PlatformQuestion;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The platform as its API answers. Each question is asked once; what it does not answer is named in the notes. Only reads there. Not safe to share
 * between threads.
 */
public final class LivePlatform implements Platform {
    private final Texts texts;
    private final Clock clock;
    private final Answers answers;
    private final QualitySamples quality;
    private final CurrentState state;

    /**
     * @param texts in the language of the report
     * @param clock tells what the platform still knows, and when it was asked
     */
    public LivePlatform(LiveClient client, Texts texts, Clock clock) {
        this.texts = Objects.requireNonNull(texts, "texts");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.answers = new Answers(Objects.requireNonNull(client, "client"));
        this.quality = new QualitySamples(answers, clock);
        this.state = new CurrentState(answers);
    }

    /** @throws CloudException if the platform answers nothing at all, such as for a wrong key */
    @Override
    public List<PlatformAnswer> answers(PlatformQuestion question, Affected affected, Instant last) {
        return question == PlatformQuestion.PUSH_QUALITY
                ? quality.before(last, affected)
                : state.of(question, affected);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        notes.add(texts.get("note.verified", now, answers.asked()));
        answers.failed().forEach((action, code) -> notes.add(texts.get("note.not-verified", action.toString(), code)));
        if (!quality.tooOld().isEmpty()) {
            List<String> streams =
                    quality.tooOld().stream().map(Object::toString).toList();
            notes.add(texts.get("note.quality-too-old", texts.some(streams, 3)));
        }
        return notes;
    }
}
