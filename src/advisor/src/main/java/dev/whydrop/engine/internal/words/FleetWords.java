package dev.whydrop.engine.internal.words;

import dev.whydrop.engine.internal.words.PlaceholderValues.Kind;
import dev.whydrop.rules.FaultOnset;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.Refusals;
import dev.whydrop.rules.StrayStarts;
import dev.whydrop.rules.Swarm;
import java.util.function.ToIntFunction;

/** Puts into words what was counted about many streams together. */
final class FleetWords {
    private static final int PERCENT = 100;

    private FleetWords() {}

    static void addTo(PlaceholderValues all) {
        addSwarms(all);
        addRefusals(all);
        number(all, "sites", StrayStarts.class, StrayStarts::sitesRefused);
        number(all, "sites", FaultOnset.class, FaultOnset::sites);
        number(all, "ranBeforeStreams", FaultOnset.class, FaultOnset::ranBefore);
        number(all, "faultyBefore", FaultOnset.class, FaultOnset::faultyBefore);
    }

    private static void addSwarms(PlaceholderValues all) {
        number(all, "onAirStreams", Swarm.class, Swarm::onAir);
        all.add("expected", Kind.MEASURE, Swarm.class, (swarm, words) -> rounded(swarm.expected()));
        number(all, "share", Swarm.class, swarm -> (int) Math.round(PERCENT * swarm.share()));
        all.add("spread", Kind.MEASURE, Swarm.class, (swarm, words) -> words.duration(swarm.spread()));
        number(all, "sites", Swarm.class, Swarm::sites);
        number(all, "quiet", Swarm.class, Swarm::quietSiblings);
        number(all, "outside", Swarm.class, Swarm::outside);
        number(all, "times", Swarm.class, Swarm::times);
    }

    private static void addRefusals(PlaceholderValues all) {
        number(all, "started", Refusals.class, Refusals::startedWell);
        number(all, "othersStarted", Refusals.class, Refusals::othersStartedMeanwhile);
        number(all, "othersSince", Refusals.class, Refusals::othersStartedSince);
        number(all, "ranBeforeStreams", Refusals.class, Refusals::ranBefore);
        all.add(MeantDomain.NAME, Kind.NAME, Refusals.class, (fact, words) -> PatternContents.nearestDomain(fact));
    }

    private static <P extends Pattern> void number(
            PlaceholderValues all, String name, Class<P> fact, ToIntFunction<P> value) {
        all.add(name, Kind.MEASURE, fact, (each, words) -> words.number(value.applyAsInt(each)));
    }

    /** {@return at least 0.1, as less cannot be told from it by any reader} */
    private static String rounded(double expected) {
        long tenths = Math.max(1, Math.round(10 * expected));
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
