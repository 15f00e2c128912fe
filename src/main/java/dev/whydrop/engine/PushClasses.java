package dev.whydrop.engine;

import dev.whydrop.model.Settings;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.PushFingerprint;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The classes of the lone pushes of one log, by what the rules can tell about them. Safe to share between threads. */
final class PushClasses {
    /** Looked up once, as that takes longer than to diagnose one stream. */
    private static final List<Method> WHOLE_NUMBERS = Arrays.stream(Settings.class.getRecordComponents())
            .filter(component -> component.getType() == int.class)
            .map(RecordComponent::getAccessor)
            .toList();

    private final Map<PushFingerprint, PushClass> alone = new ConcurrentHashMap<>();
    private final Map<PushFingerprint, PushClass> only = new ConcurrentHashMap<>();
    private final int[] limits;

    PushClasses(Settings settings) {
        this.limits = limits(settings);
    }

    /**
     * {@return the class of a push that stands alone in its episode; one that is new is also added to the list}
     *
     * @param ofSeveral whether its stream has other pushes in other episodes
     */
    PushClass of(Push push, boolean ofSeveral, List<PushClass> found) {
        Map<PushFingerprint, PushClass> classes = ofSeveral ? alone : only;
        PushFingerprint fingerprint = PushFingerprint.of(push, limits);
        PushClass known = classes.get(fingerprint);
        if (known != null) {
            return known;
        }
        PushClass fresh = new PushClass(push, !ofSeveral);
        PushClass other = classes.putIfAbsent(fingerprint, fresh);
        if (other != null) {
            return other;
        }
        found.add(fresh);
        return fresh;
    }

    /** {@return every whole number among the settings, and 0, sorted: what durations are compared with} */
    static int[] limits(Settings settings) {
        TreeSet<Integer> limits = new TreeSet<>(List.of(0));
        for (Method setting : WHOLE_NUMBERS) {
            try {
                limits.add((Integer) setting.invoke(settings));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Setting " + setting.getName() + " cannot be read.", e);
            }
        }
        return limits.stream().mapToInt(Integer::intValue).toArray();
    }
}
