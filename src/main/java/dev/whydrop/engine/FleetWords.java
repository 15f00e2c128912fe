package dev.whydrop.engine;

import dev.whydrop.catalog.Texts;
import dev.whydrop.rules.Contents;
import dev.whydrop.rules.FaultOnset;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.Refusals;
import dev.whydrop.rules.StrayStarts;
import dev.whydrop.rules.Swarm;

/** Puts into words what was counted about many streams together. */
final class FleetWords {
    private static final int PERCENT = 100;

    private FleetWords() {}

    /** {@return the value of a placeholder; empty where the pattern has no such value} */
    static String value(String name, Pattern pattern, Texts texts) {
        if (pattern instanceof Swarm swarm) {
            return of(name, swarm, texts);
        }
        if (pattern instanceof Refusals refusals) {
            return of(name, refusals, texts);
        }
        if (pattern instanceof StrayStarts stray) {
            return name.equals("sites") ? texts.get("number", stray.sitesRefused()) : "";
        }
        return pattern instanceof FaultOnset onset ? of(name, onset, texts) : "";
    }

    private static String of(String name, Swarm swarm, Texts texts) {
        return switch (name) {
            case "onAirStreams" -> texts.get("number", swarm.onAir());
            case "expected" -> rounded(swarm.expected());
            case "share" -> texts.get("number", (int) Math.round(PERCENT * swarm.share()));
            case "spread" -> texts.duration(swarm.spread());
            case "sites" -> texts.get("number", swarm.sites());
            case "quiet" -> texts.get("number", swarm.quietSiblings());
            case "outside" -> texts.get("number", swarm.outside());
            case "times" -> texts.get("number", swarm.times());
            default -> "";
        };
    }

    /** {@return at least 0.1, as less cannot be told from it by any reader} */
    private static String rounded(double expected) {
        long tenths = Math.max(1, Math.round(10 * expected));
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    private static String of(String name, Refusals refusals, Texts texts) {
        return switch (name) {
            case "started" -> texts.get("number", refusals.startedWell());
            case "othersStarted" -> texts.get("number", refusals.othersStartedMeanwhile());
            case "othersSince" -> texts.get("number", refusals.othersStartedSince());
            case "ranBeforeStreams" -> texts.get("number", refusals.ranBefore());
            case "nearest" -> Contents.nearestDomain(refusals);
            default -> "";
        };
    }

    private static String of(String name, FaultOnset onset, Texts texts) {
        return switch (name) {
            case "sites" -> texts.get("number", onset.sites());
            case "ranBeforeStreams" -> texts.get("number", onset.ranBefore());
            case "faultyBefore" -> texts.get("number", onset.faultyBefore());
            default -> "";
        };
    }
}
