package dev.whydrop.cloud.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.CloudFailure;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the platform answered; each question is asked once. Not safe to share between threads. */
public final class Answers {
    /** What one question may meet while others are answered. */
    private static final Set<CloudFailure> OF_ONE_QUESTION = EnumSet.of(
            CloudFailure.NO_PERMISSION,
            CloudFailure.UNKNOWN_NAME,
            CloudFailure.WRONG_REQUEST,
            CloudFailure.SERVER_FAULT,
            CloudFailure.NO_API_ANSWER,
            CloudFailure.EMPTY_ANSWER);

    private record Question(Action action, Map<String, ?> parameters) {}

    /**
     * An answer.
     *
     * @param json what it says; a missing node when there is none
     * @param failure why there is none
     */
    public record Answer(JsonNode json, @Nullable CloudFailure failure) {}

    private final LiveClient client;
    private final Map<Question, Answer> known = new HashMap<>();
    private final Map<Action, String> failed = new TreeMap<>();

    public Answers(LiveClient client) {
        this.client = client;
    }

    /**
     * {@return the answer}
     *
     * @throws CloudException if no other question would be answered either
     */
    public Answer to(Action action, Map<String, ?> parameters) {
        Question question = new Question(action, parameters);
        Answer answer = known.get(question);
        if (answer == null) {
            answer = asked(action, parameters);
            known.put(question, answer);
        }
        return answer;
    }

    private Answer asked(Action action, Map<String, ?> parameters) {
        try {
            return new Answer(client.ask(action, parameters), null);
        } catch (CloudException e) {
            if (!OF_ONE_QUESTION.contains(e.failure())) {
                throw e;
            }
            if (e.failure() != CloudFailure.UNKNOWN_NAME) { // which is an answer, too
                failed.put(action, e.code());
            }
            return new Answer(MissingNode.getInstance(), e.failure());
        }
    }

    /** {@return what could not be asked, with the platform's name for why} */
    public Map<Action, String> failed() {
        return failed;
    }

    /** {@return how many questions were asked} */
    public int asked() {
        return known.size();
    }
}
