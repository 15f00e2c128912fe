package dev.whydrop.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A question that can be put to any unit whose facts have come about in the same order. Immutable. */
public final class UnitQuestion {
    /** The public methods of a class by name. Nothing is asked with one of several of a name. */
    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> byName = new HashMap<>();
            for (Method each : type.getMethods()) {
                if (!each.isBridge()) {
                    // Public as it is: who may call it would be looked up for each call.
                    each.setAccessible(true);
                    byName.put(each.getName(), each);
                }
            }
            return byName;
        }
    };

    private final FactQuestion question;
    private final int place;
    private final Method method;
    private final Object[] with;
    /** For each argument the place of the fact that it is; -1 where it is a number. */
    private final int[] others;

    private UnitQuestion(FactQuestion question, int place, Method method, Object[] with, int[] others) {
        this.question = question;
        this.place = place;
        this.method = method;
        this.with = with;
        this.others = others;
    }

    static UnitQuestion of(FactQuestion question, FactUnit unit) {
        int place = unit.place(question.fact());
        Object[] with = question.with().toArray();
        int[] others = Arrays.stream(with)
                .mapToInt(each -> each instanceof FactQuestion.Named named ? unit.place(named.fact()) : -1)
                .toArray();
        Class<?> asked =
                question.makesFact() ? Conclude.class : unit.fact(place).getClass();
        Method method = METHODS.get(asked).get(question.name());
        if (method == null) {
            throw new IllegalStateException("There is no " + question.name() + " in " + asked + ".");
        }
        return new UnitQuestion(question, place, method, with, others);
    }

    /** {@return what was asked} */
    public FactQuestion question() {
        return question;
    }

    /** {@return what the unit answers; where the question makes a fact, that is added to the unit and the answer is {@code true}} */
    public Object ask(FactUnit unit) {
        Series fact = unit.fact(place);
        try {
            if (!question.makesFact()) {
                return method.invoke(fact, with(unit, 0));
            }
            Object[] arguments = with(unit, 1);
            arguments[0] = fact;
            unit.add(question, (Series) method.invoke(null, arguments));
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(question + " cannot be asked.", e);
        }
    }

    private Object[] with(FactUnit unit, int from) {
        boolean numbers = from == 0;
        for (int other : others) {
            numbers &= other < 0;
        }
        if (numbers) {
            return with;
        }
        Object[] all = new Object[from + with.length];
        for (int i = 0; i < with.length; i++) {
            all[from + i] = others[i] < 0 ? with[i] : unit.fact(others[i]);
        }
        return all;
    }
}
