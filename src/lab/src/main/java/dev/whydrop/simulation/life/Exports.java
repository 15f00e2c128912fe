package dev.whydrop.simulation.life;

import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Interval;
import dev.whydrop.simulation.stage.Nodes;
import dev.whydrop.simulation.stage.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a desk gets to see of what happened: exports with gaps between them, two exports of the same hours whose clocks differ by a second or two,
 * nodes and addresses that are not recorded.
 *
 * @param gaps hours of which there is no export
 * @param twice hours of which there are two
 * @param nodes whether nodes are recorded at all
 * @param withoutAddress domains whose name falls into this class of a hundred have no addresses, as their pushers are behind a private network
 * @param dice what else is left to chance
 */
record Exports(List<Interval> gaps, List<Interval> twice, boolean nodes, int withoutAddress, Dice dice) {
    private static final int CLASSES = 100;
    private static final double NODE_RECORDED = 0.9;
    private static final long HOUR = 3_600;

    static Exports drawn(int days, Dice dice) {
        List<Interval> gaps = new ArrayList<>();
        for (long i = dice.chance(0.4) ? dice.uniform(1, 2) : 0; i > 0; i--) {
            gaps.add(hours(days, dice.uniform(1, Math.min(10, 2L * days)), dice));
        }
        List<Interval> twice =
                dice.chance(0.3) ? List.of(hours(days, dice.uniform(2, Math.min(36, 6L * days)), dice)) : List.of();
        return new Exports(gaps, twice, dice.chance(0.6), (int) dice.uniform(0, CLASSES - 1), dice);
    }

    private static Interval hours(int days, long length, Dice dice) {
        long from = dice.uniform(0, 24L * days - length);
        return new Interval(from * HOUR, (from + length) * HOUR - 1);
    }

    /** {@return the records of all exports} */
    List<Scene> of(List<Scene> scenes) {
        return scenes.stream()
                .filter(scene -> gaps.stream().noneMatch(gap -> gap.contains(scene.end())))
                .flatMap(this::seen)
                .toList();
    }

    private Stream<Scene> seen(Scene scene) {
        Scene seen = scene.seen(address(scene), node(scene));
        return twice.stream().anyMatch(time -> time.contains(scene.end()))
                ? Stream.of(seen, seen.shifted(dice.uniform(1, 2)))
                : Stream.of(seen);
    }

    private String address(Scene scene) {
        int domain = Math.floorMod(scene.feed().id().domain().hashCode(), CLASSES);
        return domain == withoutAddress ? "" : scene.address();
    }

    private String node(Scene scene) {
        return nodes && dice.chance(NODE_RECORDED) ? Nodes.of(scene.address()) : "";
    }
}
