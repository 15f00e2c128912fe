package dev.whydrop.engine.internal.session;

import dev.whydrop.model.Settings;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything that rules compare a number with: the thresholds, and what asks whether there is any, or more than one. */
public final class AnswerSteps {
    private static final List<Integer> ANY_OR_SEVERAL = List.of(0, 1, 2);

    /** Looked up once, as that takes longer than to diagnose one stream. */
    private static final List<Method> SETTINGS = Arrays.stream(Settings.class.getRecordComponents())
            .map(RecordComponent::getAccessor)
            .toList();

    private final int[] whole;
    private final double[] fractions;

    private AnswerSteps(Set<Integer> whole, Set<Double> fractions) {
        this.whole = whole.stream().mapToInt(Integer::intValue).toArray();
        this.fractions = fractions.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public static AnswerSteps of(Settings settings) {
        Set<Integer> whole = new TreeSet<>(ANY_OR_SEVERAL);
        Set<Double> fractions = new TreeSet<>();
        ANY_OR_SEVERAL.forEach(each -> fractions.add((double) each));
        for (Method setting : SETTINGS) {
            try {
                Object value = setting.invoke(settings);
                if (value instanceof Integer number) {
                    whole.add(number);
                }
                fractions.add(((Number) value).doubleValue());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Setting " + setting.getName() + " cannot be read.", e);
            }
        }
        return new AnswerSteps(whole, fractions);
    }

    /** {@return the whole numbers, sorted} */
    public int[] whole() {
        return whole.clone();
    }

    /**
     * {@return of a number its place among the limits, odd between two and even at one; of a truth 1 or 0}
     *
     * @throws IllegalArgumentException if it is neither
     */
    int place(Object answer) {
        if (answer instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (answer instanceof Integer number) {
            return place(Arrays.binarySearch(whole, number));
        }
        if (answer instanceof Double number) {
            return place(Arrays.binarySearch(fractions, number));
        }
        throw new IllegalArgumentException(
                answer + " is no answer that can be placed. Maybe a fact answers a new kind.");
    }

    private static int place(int found) {
        return found >= 0 ? 2 * found + 2 : 2 * -found - 1;
    }
}
