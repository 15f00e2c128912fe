package dev.whydrop.rules;

import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.sweep.Reach;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Disconnects of several streams that belong together in time and scope, and what was counted about them. A value: whatever else the log holds
 * was counted when it was made. Two are equal only if they are the same object.
 */
public abstract sealed class FleetPattern implements Pattern
        permits Swarm, Refusals, DropsTogether, FaultOnset, StrayStarts, Probes, UnplacedTries {
    private final Meaning meaning;
    private final Scope scope;
    private final List<Push> pushes;
    private final List<Reach> reaches;
    private final Map<Meaning, Integer> counts;
    private final Set<StreamId> streams;
    private final int addresses;
    private final int domains;
    private final boolean mostlyWithoutCode;
    private final boolean mostlyGuessed;
    /** What evidence is put in order by: asked again and again. */
    private final String told;

    /**
     * What every fleet pattern has.
     *
     * @param meaning what the codes mean
     * @param scope where it is
     * @param pushes its pushes in order of time, one or more
     * @param reaches the places and times it covers, what others do there included; none where it explains its own pushes alone
     * @param counts how many of its pushes have each meaning
     */
    public record Core(
            Meaning meaning, Scope scope, List<Push> pushes, List<Reach> reaches, Map<Meaning, Integer> counts) {
        /** @throws IllegalArgumentException if there are no pushes */
        public Core {
            Objects.requireNonNull(meaning, "meaning");
            Objects.requireNonNull(scope, "scope");
            pushes = List.copyOf(pushes);
            reaches = List.copyOf(reaches);
            counts = counts.isEmpty() ? Map.of() : new EnumMap<>(counts);
            if (pushes.isEmpty()) {
                throw new IllegalArgumentException(
                        "A pattern of " + meaning + " in " + scope + " has no pushes. Maybe ask for some first.");
            }
        }
    }

    FleetPattern(Core core) {
        this.meaning = core.meaning();
        this.scope = core.scope();
        this.pushes = core.pushes();
        this.reaches = core.reaches();
        this.counts = core.counts();
        this.streams = new HashSet<>();
        pushes.forEach(push -> streams.add(push.episode().stream()));
        this.addresses = different(Push::address);
        this.domains = different(push -> push.episode().stream().domain());
        this.mostlyWithoutCode = Pattern.mostlyWithoutCode(pushes);
        this.mostlyGuessed = Pattern.mostlyGuessed(pushes);
        this.told = getClass().getSimpleName() + " of " + count() + " × " + meaning + " in " + scope + " from "
                + pushes.get(0).at();
    }

    /** Counted once: many rules ask. Unknown values do not count. */
    private int different(Function<Push, Object> value) {
        Set<Object> seen = new HashSet<>();
        for (Push push : pushes) {
            seen.add(value.apply(push));
        }
        seen.remove("");
        return seen.size();
    }

    /** {@return its pushes in order of time; never empty} */
    final List<Push> pushes() {
        return pushes;
    }

    final Scope scope() {
        return scope;
    }

    final boolean holds(StreamId stream) {
        return streams.contains(stream);
    }

    final List<Reach> reaches() {
        return reaches;
    }

    @Override
    public final boolean mostlyGuessed() {
        return mostlyGuessed;
    }

    @Override
    public final boolean mostlyWithoutCode() {
        return mostlyWithoutCode;
    }

    /** {@return what the codes mean} */
    public final Meaning meaning() {
        return meaning;
    }

    /** {@return how wide it reaches} */
    public final ScopeKind kind() {
        return scope.kind();
    }

    /** {@return number of disconnects, 1 or more} */
    public final int count() {
        return pushes.size();
    }

    /** {@return number of different streams} */
    public final int streams() {
        return streams.size();
    }

    /** {@return number of different known client addresses} */
    public final int addresses() {
        return addresses;
    }

    /** {@return number of different known domains} */
    public final int domains() {
        return domains;
    }

    /** {@return number of its disconnects that have that meaning} */
    public final int of(Meaning each) {
        return counts.getOrDefault(each, 0);
    }

    @Override
    public final String toString() {
        return told;
    }
}
