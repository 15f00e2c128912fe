package dev.whydrop.simulation.stage;

import dev.whydrop.model.ErrorCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Where a scenario tells the story of one incident, in seconds relative to a moment of its own. The {@link Schedule} then finds a time for it. */
public final class Stage {
    private final Fleet fleet;
    private final Casting casting;
    private final int days;
    private final Dice dice;
    private final String incident;
    private final List<Scene> scenes = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final List<Interval> quiet = new ArrayList<>();
    private String diagnosis;
    private String also = "";

    /** @param incident its id; empty when its rows belong to none */
    public Stage(Casting casting, int days, Dice dice, String diagnosis, String incident) {
        this.fleet = casting.fleet();
        this.casting = casting;
        this.days = days;
        this.dice = dice;
        this.diagnosis = diagnosis;
        this.incident = incident;
    }

    public Dice dice() {
        return dice;
    }

    public int days() {
        return days;
    }

    public String diagnosis() {
        return diagnosis;
    }

    /** From here on rows carry this diagnosis: what lies behind an amplifier. */
    public void rootCause(String id) {
        diagnosis = id;
    }

    /** This diagnosis is as good an answer. */
    public void also(String id) {
        also = id;
    }

    public Feed anyone() {
        return casting.one(fleet.feeds(), dice);
    }

    /** {@return a stream that shares its address with no other} */
    public Feed alone() {
        return casting.one(fleet.alone(), dice);
    }

    /** {@return all streams of one group, such as of one domain, in any order} */
    public List<Feed> group(Function<Feed, String> key, long leastStreams, long leastAddresses) {
        List<List<Feed>> large = fleet.groups(key).stream()
                .filter(group -> group.size() >= leastStreams && addresses(group) >= leastAddresses)
                .toList();
        if (large.isEmpty()) {
            throw new TooSmall();
        }
        return dice.shuffled(dice.of(large));
    }

    public List<Feed> everyone(long leastStreams) {
        if (fleet.feeds().size() < leastStreams) {
            throw new TooSmall();
        }
        return dice.shuffled(fleet.feeds());
    }

    public Part on(Feed feed) {
        return new Part(this, feed, 0);
    }

    /** Refuses every start of these streams for a while, whoever tries. */
    public void gate(long seconds, Predicate<Feed> whom, ErrorCode code) {
        gates.add(new Gate(new Interval(0, seconds), whom, code, diagnosis, incident));
    }

    /** Keeps other faults away from this time. */
    public void quiet(long seconds) {
        quiet.add(new Interval(0, seconds));
    }

    void add(Feed feed, long start, long end, String address, ErrorCode code, String label) {
        boolean harmless = label.equals(Scene.PLANNED) || label.equals(Scene.BLIP);
        scenes.add(
                new Scene(feed, start, end, address, code, label, harmless ? "" : incident, harmless ? "" : also, ""));
    }

    List<Scene> scenes() {
        return scenes;
    }

    List<Gate> gates() {
        return gates;
    }

    List<Interval> quietTimes() {
        return quiet;
    }

    /** {@return from the first start to the last end on each stream} */
    public Map<Feed, Interval> extents() {
        Map<Feed, Interval> extents = new LinkedHashMap<>();
        for (Scene scene : scenes) {
            extents.merge(
                    scene.feed(),
                    new Interval(scene.start(), scene.end()),
                    (a, b) -> new Interval(Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
        }
        return extents;
    }

    /** {@return from the first to the last end that is no planned one, gates included} */
    public Interval core() {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (Scene scene : scenes) {
            if (!scene.planned()) {
                from = Math.min(from, scene.end());
                to = Math.max(to, scene.end());
            }
        }
        for (Gate gate : gates) {
            from = Math.min(from, gate.time().from());
            to = Math.max(to, gate.time().to());
        }
        return from > to ? new Interval(0, 0) : new Interval(from, to);
    }

    private static long addresses(List<Feed> group) {
        Set<String> addresses = new HashSet<>();
        group.forEach(feed -> addresses.add(feed.address()));
        return addresses.size();
    }

    /** The fleet has no group that is large enough for the story. */
    public static final class TooSmall extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
