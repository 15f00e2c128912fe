package dev.whydrop.engine.internal.words;

import dev.whydrop.model.RowRef;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.Swarm;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one rule found: how often, its largest find, and the pushes in all of them. */
final class Support {
    private static final int FEW = 4;

    private int finds;
    private @Nullable Evidence largest;
    private @Nullable Push standsAlone;
    private boolean ofSwarms;
    private final FirstRows rows = new FirstRows();
    private final List<Push> alone = new ArrayList<>();
    private final Set<Push> about = Collections.newSetFromMap(new IdentityHashMap<>(FEW));
    /** What bears on finds that are about something else. */
    private final Set<Push> context = Collections.newSetFromMap(new IdentityHashMap<>(FEW));
    /** What finds are about that nothing else bears on: it bears on itself. */
    private final List<Pattern> alike = new ArrayList<>(0);

    void add(Evidence evidence) {
        finds++;
        if (largest == null || size(evidence) > size(largest)) {
            largest = evidence;
            standsAlone = null;
        }
        ofSwarms |= evidence.about() instanceof Swarm;
        add(about, context, evidence.about());
        if (evidence.context() == evidence.about()) {
            alike.add(evidence.about());
        } else {
            add(context, about, evidence.context());
        }
    }

    private void add(Set<Push> pushes, Set<Push> others, Pattern pattern) {
        for (Push push : PatternContents.pushes(pattern)) {
            if (pushes.add(push) && !others.contains(push)) {
                rows.add(push.disconnect());
            }
        }
    }

    /** Adds evidence that holds for each push of a class, for one of them; it is in no other find. */
    void add(Evidence ofClass, Push push) {
        finds++;
        if (largest == null) {
            largest = ofClass;
            standsAlone = push;
        }
        alone.add(push);
        rows.add(push.disconnect());
    }

    boolean single() {
        return finds == 1;
    }

    int finds() {
        return finds;
    }

    /** Whether it is about streams cut together, which are not when several times of it are taken together. */
    boolean ofSwarms() {
        return ofSwarms;
    }

    int disconnects() {
        int more = 0;
        for (Push push : context) {
            more += about.contains(push) ? 0 : 1;
        }
        return alone.size() + about.size() + more;
    }

    List<RowRef> rows() {
        return rows.list();
    }

    /** {@return the pushes that the finds are about, in no order} */
    List<Push> about() {
        return with(about);
    }

    /** {@return the pushes that bear on them, in no order} */
    List<Push> context() {
        Set<Push> all = Collections.newSetFromMap(new IdentityHashMap<>(context.size() + alike.size()));
        all.addAll(context);
        alike.forEach(each -> all.addAll(PatternContents.pushes(each)));
        return with(all);
    }

    private List<Push> with(Set<Push> pushes) {
        if (pushes.isEmpty()) {
            return Collections.unmodifiableList(alone);
        }
        List<Push> all = new ArrayList<>(alone.size() + pushes.size());
        all.addAll(alone);
        all.addAll(pushes);
        return all;
    }

    /** {@return the largest find, the first of equals} */
    Evidence largest() {
        Evidence found = Objects.requireNonNull(largest);
        return standsAlone == null ? found : found.about(standsAlone);
    }

    private static int size(Evidence evidence) {
        return PatternContents.pushes(evidence.about()).size();
    }
}
