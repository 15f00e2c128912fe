package dev.whydrop.rules;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.rule.AccumulateFunction;

/** The accumulate function {@code timeline}: collects the pushes of the ends of a group, in any order. */
public final class TimelineFunction implements AccumulateFunction<TimelineFunction.Group> {
    private static final long serialVersionUID = 1L;

    /** The pushes of one group so far. */
    public static final class Group implements Serializable {
        private static final long serialVersionUID = 1L;

        private final transient List<Push> pushes = new ArrayList<>();
    }

    @Override
    public Group createContext() {
        return new Group();
    }

    @Override
    public void init(Group group) {
        group.pushes.clear();
    }

    @Override
    public void accumulate(Group group, Object ends) {
        group.pushes.addAll(((Ends) ends).pushes());
    }

    @Override
    public void reverse(Group group, Object ends) {
        group.pushes.removeAll(((Ends) ends).pushes());
    }

    @Override
    public boolean supportsReverse() {
        return false;
    }

    @Override
    public Object getResult(Group group) {
        return List.copyOf(group.pushes);
    }

    @Override
    public Class<?> getResultType() {
        return List.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        // Has no state.
    }

    @Override
    public void readExternal(ObjectInput in) {
        // Has no state.
    }
}
