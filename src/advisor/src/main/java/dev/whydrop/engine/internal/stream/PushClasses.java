package dev.whydrop.engine.internal.stream;

import dev.whydrop.engine.internal.session.AnswerSteps;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.PushFingerprint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The classes of the lone pushes of one log, by what the rules can tell about them. Safe to share between threads. */
final class PushClasses {
    private final Map<PushFingerprint, PushClass> alone = new ConcurrentHashMap<>();
    private final Map<PushFingerprint, PushClass> only = new ConcurrentHashMap<>();
    private final int[] limits;

    PushClasses(Settings settings) {
        this.limits = AnswerSteps.of(settings).whole();
    }

    /**
     * {@return the class of a push that stands alone in its episode}
     *
     * @param ofSeveral whether its stream has other pushes in other episodes
     * @param found is told of a class that is new
     */
    PushClass of(Push push, boolean ofSeveral, Consumer<PushClass> found) {
        Map<PushFingerprint, PushClass> classes = ofSeveral ? alone : only;
        PushFingerprint fingerprint = PushFingerprint.of(push, limits);
        PushClass known = classes.get(fingerprint);
        if (known != null) {
            return known;
        }
        PushClass fresh = new PushClass();
        PushClass other = classes.putIfAbsent(fingerprint, fresh);
        if (other != null) {
            return other;
        }
        found.accept(fresh);
        return fresh;
    }
}
