package dev.whydrop.rules;

import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A maximal stretch of time in which the disconnects of one meaning are dense across the streams of one scope. Two swarms are equal only if they
 * are the same object.
 */
public final class Swarm implements Pattern {
    private final Meaning meaning;
    private final Scope scope;
    private final List<Push> pushes;
    private final Surroundings surroundings;
    private final int streams;
    private final int addresses;
    private final int domains;
    private final boolean mostlyWithoutCode;

    /** What else happened while a swarm lasted, and before. Worked out when a rule asks. */
    public interface Surroundings {
        /** {@return pushes of the scope that began during the swarm and were admitted} */
        int startedWell();

        /** {@return the same without the streams of the swarm} */
        int othersStartedWell();

        /** {@return streams of the scope on which a push began during the swarm, admitted or not} */
        int tryingStreams();

        /** {@return streams of the swarm that had been admitted before it} */
        int ranWellBefore();

        /** {@return domains with pushes on air during the swarm of which no stream is in it} */
        int quietDomains();

        /** Whether pushes outside its scope were on air meanwhile. */
        boolean othersOnAir();

        /** {@return other client addresses with disconnects of the same meaning meanwhile, up to 1,000; 0 where there are no more than usual for the log} */
        int elsewhere();

        /** {@return internal errors of the platform meanwhile, in or outside its scope} */
        int internalMeanwhile();

        /** {@return how many disconnects of the swarm have that meaning} */
        int of(Meaning meaning);
    }

    /**
     * @param meaning what the codes mean
     * @param scope where it is dense
     * @param pushes its pushes in order of time
     * @param surroundings what else happened
     * @throws IllegalArgumentException if there are no pushes
     */
    public Swarm(Meaning meaning, Scope scope, List<Push> pushes, Surroundings surroundings) {
        if (pushes.isEmpty()) {
            throw new IllegalArgumentException("A swarm of " + meaning + " in " + scope + " has no pushes.");
        }
        this.meaning = Objects.requireNonNull(meaning, "meaning");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.pushes = List.copyOf(pushes);
        this.surroundings = Objects.requireNonNull(surroundings, "surroundings");
        this.streams = different(push -> push.episode().stream());
        this.addresses = different(Push::address);
        this.domains = different(push -> push.episode().stream().domain());
        this.mostlyWithoutCode = Pattern.mostlyWithoutCode(this.pushes);
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
    public List<Push> pushes() {
        return pushes;
    }

    @Override
    public boolean mostlyWithoutCode() {
        return mostlyWithoutCode;
    }

    /** {@return what the codes mean} */
    public Meaning meaning() {
        return meaning;
    }

    /** {@return where it is dense} */
    public Scope scope() {
        return scope;
    }

    /** {@return how wide it reaches} */
    public ScopeKind kind() {
        return scope.kind();
    }

    /** {@return end of the first disconnect in epoch milliseconds} */
    public long from() {
        return pushes.get(0).at();
    }

    /** {@return end of the last disconnect in epoch milliseconds} */
    public long to() {
        return pushes.get(pushes.size() - 1).at();
    }

    /** {@return number of disconnects, 1 or more} */
    public int count() {
        return pushes.size();
    }

    /** {@return number of different streams} */
    public int streams() {
        return streams;
    }

    /** {@return number of different known client addresses} */
    public int addresses() {
        return addresses;
    }

    /** {@return number of different known domains} */
    public int domains() {
        return domains;
    }

    /** {@return pushes of the scope that began during the swarm and were admitted} */
    public int startedWell() {
        return surroundings.startedWell();
    }

    /** {@return the same without the streams of the swarm} */
    public int othersStartedWell() {
        return surroundings.othersStartedWell();
    }

    /** {@return internal errors of the platform meanwhile, in or outside its scope} */
    public int internalMeanwhile() {
        return surroundings.internalMeanwhile();
    }

    /** {@return streams of the swarm that had been admitted before it} */
    public int ranWellBefore() {
        return surroundings.ranWellBefore();
    }

    /** {@return domains that were on air and quiet during the swarm} */
    public int quietDomains() {
        return surroundings.quietDomains();
    }

    /** {@return number of its disconnects that have that meaning} */
    public int of(Meaning each) {
        return surroundings.of(each);
    }

    /** Whether pushes outside its scope were on air meanwhile. */
    public boolean othersOnAir() {
        return surroundings.othersOnAir();
    }

    /** {@return other client addresses with disconnects of the same meaning meanwhile, up to 1,000; 0 where there are no more than usual} */
    public int elsewhere() {
        return surroundings.elsewhere();
    }

    /** {@return the streams of the swarm as a share of those of the scope that tried to push meanwhile, 0 to 1} */
    public double shareOfTrying() {
        return (double) streams / Math.max(streams, surroundings.tryingStreams());
    }

    /** Whether it has the share, and at least two streams to take a share of. */
    public boolean wideShare(double share) {
        return streams >= 2 && shareOfTrying() >= share;
    }

    /** {@return what the push URLs prove} */
    public Urls urls() {
        return new Urls(pushes);
    }

    @Override
    public String toString() {
        return count() + " × " + meaning + " in " + scope + " from " + from();
    }
}
