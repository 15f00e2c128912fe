package dev.whydrop.engine;

import dev.whydrop.model.Settings;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Timeline;
import dev.whydrop.rules.Traits;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pushes that stand alone in their episode and that no rule can tell apart. Most disconnects of a large log stand
 * alone, and they are of few kinds; what the rules conclude about the first of a kind holds for all of it.
 */
final class Kind {
    private final Push first;
    private final boolean only;
    private List<Evidence> evidence = List.of();

    private Kind(Push first, boolean only) {
        this.first = first;
        this.only = only;
    }

    /** The kinds of one log. Safe to share between threads. */
    static final class Book {
        /** Looked up once, as that takes longer than to diagnose one stream. */
        private static final List<Method> WHOLE_NUMBERS = Arrays.stream(Settings.class.getRecordComponents())
                .filter(component -> component.getType() == int.class)
                .map(RecordComponent::getAccessor)
                .toList();

        private final Map<Traits, Kind> alone = new ConcurrentHashMap<>();
        private final Map<Traits, Kind> only = new ConcurrentHashMap<>();
        private final int[] limits;

        Book(Settings settings) {
            this.limits = limits(settings);
        }

        /**
         * {@return the kind of a push that stands alone in its episode; one that is new is also added to the list}
         *
         * @param ofSeveral whether its stream has other pushes in other episodes
         */
        Kind of(Push push, boolean ofSeveral, List<Kind> found) {
            Map<Traits, Kind> kinds = ofSeveral ? alone : only;
            Traits traits = Traits.of(push, limits);
            Kind known = kinds.get(traits);
            if (known != null) {
                return known;
            }
            Kind fresh = new Kind(push, !ofSeveral);
            Kind other = kinds.putIfAbsent(traits, fresh);
            if (other != null) {
                return other;
            }
            found.add(fresh);
            return fresh;
        }

        /** {@return every whole number among the settings, and 0: what durations are compared with} */
        private static int[] limits(Settings settings) {
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

    /** {@return what goes into the rule session for it} */
    List<Timeline> timelines(StreamPass pass) {
        List<Push> alone = List.of(first);
        List<Timeline> timelines = new ArrayList<>(pass.timelines(first.episode(), alone));
        if (only) {
            timelines.addAll(pass.wholeLog(alone));
        }
        return timelines;
    }

    /** {@return the first push of the kind; the evidence is about it} */
    Push first() {
        return first;
    }

    /** Whether a timeline that begins with the first push is about this kind, and not about a log that begins with it. */
    boolean owns(Timeline about) {
        return only || !about.wholeLog();
    }

    void conclude(List<Evidence> concluded) {
        List<Evidence> sorted = new ArrayList<>(concluded);
        sorted.sort(Evidence.ORDER);
        this.evidence = List.copyOf(sorted);
    }

    /** {@return what the rules concluded, about the first of the kind} */
    List<Evidence> evidence() {
        return evidence;
    }

    /** {@return what the rules conclude about any push of the kind} */
    List<Evidence> about(Push push) {
        return evidence.stream().map(each -> each.about(push)).toList();
    }
}
