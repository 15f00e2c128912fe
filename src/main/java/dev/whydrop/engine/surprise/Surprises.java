package dev.whydrop.engine.surprise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the moments of a log in which more streams were cut together than chance allows. */
public final class Surprises {
    private static final long NEXT_TO = 300_000L;

    private Surprises() {}

    /** {@return the moments, most surprising first; the same for any order of equal pushes} */
    public static List<Moment> in(Exposure log, SurpriseModel model) {
        if (log.size() == 0) {
            return List.of();
        }
        Fleet fleet = new Fleet(log, model);
        Scan scan = new Scan(fleet);
        setAside(fleet, scan.surprising(SurpriseModel.SET_ASIDE));
        List<Window> found = scan.surprising(model.expected());
        List<Moment> moments = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        Localisation localisation = new Localisation(fleet, found, taken);
        for (List<Window> left = found; !left.isEmpty(); ) {
            Moment moment = localisation.of(left.get(0), left);
            if (moment != null) {
                moments.add(moment);
            }
            List<Window> next = new ArrayList<>(left.size());
            for (Window each : left.subList(1, left.size())) {
                boolean apart =
                        moment != null && (each.from() > moment.to() + NEXT_TO || each.to() < moment.from() - NEXT_TO);
                if (apart || !localisation.explained(each)) {
                    next.add(each);
                }
            }
            left = next;
        }
        moments.addAll(new RepeatedCoincidences(fleet, moments).find());
        return moments;
    }

    /** What was cut together counts as one event, for the rates and for the hours around; else repeated faults hide each other. */
    private static void setAside(Fleet fleet, List<Window> found) {
        if (found.isEmpty()) {
            return;
        }
        for (Window window : found) {
            int[] cuts = fleet.of(window.place(), window.key()).cutsWithin(window.from(), window.to());
            Set<Integer> streams = new HashSet<>();
            for (int cut : cuts) {
                streams.add(fleet.log().stream[cut]);
            }
            for (int cut : cuts) {
                fleet.weigh(cut, 1.0 / streams.size());
            }
        }
        fleet.fitAgain();
    }
}
