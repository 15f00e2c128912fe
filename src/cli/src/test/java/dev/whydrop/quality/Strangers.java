package dev.whydrop.quality;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import dev.whydrop.simulation.Noise;
import dev.whydrop.simulation.ParameterRanges;
import dev.whydrop.simulation.SimulatedRow;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import java.util.List;

/** Streams that have nothing to do with a simulated log: another domain, and addresses in no /16 of its fleet. */
public final class Strangers {
    private static final String DOMAIN = "push.stranger.example";

    private Strangers() {}

    /**
     * {@return planned ends of ten streams on the same days, and one incident}
     *
     * @param incident its diagnosis; {@code client.ended} for planned ends alone
     */
    static List<SimulatedRow> rows(long seed, String incident) {
        SimulationOptions options = new SimulationOptions(
                seed + 1_000_000, 2, 10, 1, Noise.NONE, ParameterRanges.TUNING, List.of(incident));
        return Simulation.run(options).rows().stream()
                .filter(row -> row.diagnosis().equals("client.ended")
                        || !row.incident().isEmpty())
                .map(Strangers::moved)
                .toList();
    }

    private static SimulatedRow moved(SimulatedRow row) {
        Disconnect old = row.disconnect();
        StreamId stream = new StreamId(
                DOMAIN,
                old.stream().appName(),
                old.stream().domain() + "-" + old.stream().streamName());
        Disconnect moved = new Disconnect(
                old.source(),
                old.row(),
                stream,
                old.startMillis(),
                old.endMillis(),
                moved(old.clientIp()),
                old.code(),
                old.reason(),
                old.node(),
                old.resolution(),
                old.urlExpiresMillis(),
                old.urlCheck());
        return new SimulatedRow(moved, row.textOnly(), row.diagnosis(), row.incident());
    }

    /** The fleet has addresses that begin with 10, 192, 198 and 203. */
    private static String moved(String address) {
        int dot = address.indexOf('.');
        return Integer.parseInt(address.substring(0, dot)) + 20 + address.substring(dot);
    }
}
