package dev.whydrop.simulation;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Scene;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes rows out of what happened, with what the noise takes away. */
final class Recording {
    /** The file that rows point to. */
    static final String SOURCE = "events.csv";

    /** A Monday. */
    private static final long ORIGIN_MILLIS =
            Instant.parse("2026-11-02T00:00:00Z").toEpochMilli();

    private static final Comparator<SimulatedRow> BY_END = Comparator.comparing(
            SimulatedRow::disconnect,
            Comparator.comparingLong(Disconnect::endMillis).thenComparing(Disconnect.ORDER));

    private final Noise noise;
    private final double incomplete;
    private final Dice dice;
    private final Reasons reasons = Reasons.load();

    /** @param incomplete share of the rows that lack a start or an address even without noise, 0 to 1 */
    Recording(Noise noise, double incomplete, Dice dice) {
        this.noise = noise;
        this.incomplete = incomplete;
        this.dice = dice;
    }

    List<SimulatedRow> rows(List<Scene> scenes) {
        List<SimulatedRow> sorted =
                scenes.stream().map(this::row).sorted(BY_END).toList();
        List<SimulatedRow> rows = new ArrayList<>(sorted.size());
        for (SimulatedRow row : sorted) {
            if (!dice.chance(noise.lost())) {
                SimulatedRow kept = blurred(row);
                rows.add(numbered(kept, rows.size() + 1));
                if (dice.chance(noise.duplicated())) {
                    rows.add(numbered(kept, rows.size() + 1));
                }
            }
        }
        return rows;
    }

    private SimulatedRow row(Scene scene) {
        ErrorCode code = scene.code();
        Disconnect disconnect = new Disconnect(
                SOURCE,
                0,
                scene.feed().id(),
                millis(scene.start()),
                millis(scene.end()),
                scene.address(),
                code,
                reasons.of(code),
                scene.node(),
                "",
                Disconnect.UNKNOWN);
        return new SimulatedRow(disconnect, false, scene.diagnosis(), scene.incident(), scene.also());
    }

    private SimulatedRow blurred(SimulatedRow row) {
        Disconnect whole = row.disconnect();
        boolean textOnly = dice.chance(noise.textOnly()) && !whole.reason().isEmpty();
        Disconnect blurred = new Disconnect(
                SOURCE,
                0,
                whole.stream(),
                dice.chance(Math.max(incomplete, noise.withoutStart())) ? Disconnect.UNKNOWN : whole.startMillis(),
                whole.endMillis(),
                dice.chance(Math.max(incomplete, noise.withoutAddress())) ? "" : whole.clientIp(),
                whole.code(),
                textOnly ? whole.reason() + " (" + whole.code() + ")" : whole.reason(),
                whole.node(),
                "",
                Disconnect.UNKNOWN);
        return new SimulatedRow(blurred, textOnly, row.diagnosis(), row.incident(), row.also());
    }

    private static SimulatedRow numbered(SimulatedRow row, long number) {
        return new SimulatedRow(
                row.disconnect().withRow(SOURCE, number), row.textOnly(), row.diagnosis(), row.incident(), row.also());
    }

    private static long millis(long second) {
        return ORIGIN_MILLIS + second * 1_000;
    }
}
