package dev.whydrop.simulation.stage;

import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When what happens: keeps stories of one stream apart, wide ones from one another, and each true to the others. Unless it is crowded, faults that have
 * nothing to do with each other do not happen at once. Times are seconds of the log.
 */
public final class Schedule {
    private static final long MINUTE = 60;
    private static final long BETWEEN_STORIES = 120 * MINUTE;
    /** In a log of less than three days. */
    private static final long BETWEEN_STORIES_AT_LEAST = 60 * MINUTE;

    private static final long LONG_LOG = 3 * 24 * 60 * MINUTE;
    private static final long BETWEEN_WIDE = 20 * MINUTE;
    private static final long AROUND_QUIET = 10 * MINUTE;
    private static final long BETWEEN_ALIKE = 40 * MINUTE;

    private final Interval log;
    private final boolean crowded;
    private final long betweenStories;
    private final Map<StreamId, List<Interval>> taken = new HashMap<>();
    private final List<Interval> wide = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final List<Interval> quiet = new ArrayList<>();
    private final List<Scene> scenes = new ArrayList<>();
    private final Map<String, List<Interval>> alike = new HashMap<>();

    /**
     * @param seconds the length of the log
     * @param crowded whether unrelated faults may happen at once
     */
    public Schedule(long seconds, boolean crowded) {
        this.crowded = crowded;
        log = new Interval(0, seconds - 1);
        betweenStories = seconds < LONG_LOG ? BETWEEN_STORIES_AT_LEAST : BETWEEN_STORIES;
    }

    public Interval log() {
        return log;
    }

    public List<Scene> scenes() {
        return scenes;
    }

    public List<Interval> quietTimes() {
        return quiet;
    }

    /** {@return whether the story can happen then}
     *
     * @param calm whether it has to keep away from the quiet times of others
     */
    public boolean fits(Stage story, long shift, boolean isWide, boolean calm) {
        Interval core = story.core().shifted(shift);
        return story.extents().entrySet().stream()
                        .allMatch(each -> free(each.getKey(), each.getValue().shifted(shift)))
                && (!isWide || apart(wide, core, BETWEEN_WIDE))
                && story.scenes().stream().allMatch(scene -> consistent(scene.shifted(shift), calm && !crowded))
                && story.gates().stream().map(gate -> gate.shifted(shift)).allMatch(this::harmsNoStory)
                && (crowded || alone(story, core, shift, calm));
    }

    private boolean alone(Stage story, Interval core, long shift, boolean calm) {
        return apart(alike.getOrDefault(story.diagnosis(), List.of()), core, calm ? BETWEEN_ALIKE : 0)
                && story.quietTimes().stream().map(time -> time.shifted(shift)).allMatch(this::isQuiet);
    }

    /** Lets the story happen then. */
    public void take(Stage story, long shift, boolean isWide) {
        Interval core = story.core().shifted(shift);
        story.extents()
                .forEach((feed, time) -> taken.computeIfAbsent(feed.id(), any -> new ArrayList<>())
                        .add(time.shifted(shift)));
        if (isWide) {
            wide.add(core);
        }
        alike.computeIfAbsent(story.diagnosis(), any -> new ArrayList<>()).add(core);
        story.gates().forEach(gate -> gates.add(gate.shifted(shift)));
        story.quietTimes().forEach(time -> quiet.add(time.shifted(shift)));
        story.scenes().forEach(scene -> scenes.add(scene.shifted(shift)));
    }

    /** {@return a story on that stream that touches the time; null when it is free} */
    @Nullable
    public Interval story(Feed feed, Interval time) {
        for (Interval other : taken.getOrDefault(feed.id(), List.of())) {
            if (other.touches(time)) {
                return other;
            }
        }
        return null;
    }

    /** {@return what refuses a start of that stream then; null when nothing does} */
    @Nullable
    public Gate gate(Feed feed, long second) {
        for (Gate gate : gates) {
            if (gate.refuses(feed, second)) {
                return gate;
            }
        }
        return null;
    }

    /** {@return whether a lone fault may happen then} */
    public boolean calm(long second) {
        return quiet.stream().noneMatch(time -> time.widened(AROUND_QUIET).contains(second));
    }

    private boolean free(Feed feed, Interval time) {
        return log.contains(time.to())
                && log.contains(time.from())
                && story(feed, time.widened(betweenStories)) == null;
    }

    private boolean consistent(Scene scene, boolean mustBeCalm) {
        return gate(scene.feed(), scene.start()) == null && (!mustBeCalm || scene.planned() || calm(scene.end()));
    }

    private boolean harmsNoStory(Gate gate) {
        return scenes.stream().noneMatch(scene -> gate.refuses(scene.feed(), scene.start()));
    }

    private boolean isQuiet(Interval time) {
        Interval around = time.widened(AROUND_QUIET);
        return scenes.stream().noneMatch(scene -> !scene.planned() && around.contains(scene.end()));
    }

    private static boolean apart(List<Interval> others, Interval time, long seconds) {
        return others.stream().noneMatch(other -> other.touches(time.widened(seconds)));
    }
}
