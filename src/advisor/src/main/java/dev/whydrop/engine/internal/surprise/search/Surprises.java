package dev.whydrop.engine.internal.surprise.search;

import dev.whydrop.engine.internal.surprise.Exposure;
import dev.whydrop.engine.internal.surprise.Fleet;
import dev.whydrop.engine.internal.surprise.SurpriseSettings;
import dev.whydrop.engine.internal.surprise.place.Localisation;
import dev.whydrop.engine.internal.surprise.place.Moment;
import dev.whydrop.engine.internal.surprise.place.Window;
import dev.whydrop.engine.internal.surprise.place.WindowsLeft;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the moments of a log in which more streams were cut together than chance allows. */
public final class Surprises {
    private Surprises() {}

    /** {@return the moments, most surprising first; the same for any order of equal pushes} */
    public static List<Moment> in(Exposure log, SurpriseSettings model, Parallel parallel) {
        if (log.size() == 0) {
            return List.of();
        }
        Fleet fleet = new Fleet(log, model);
        WindowScan scan = new WindowScan(fleet, parallel);
        new Coincidences(fleet).setAside(scan.surprising(SurpriseSettings.SET_ASIDE));
        List<Window> found = scan.surprising(model.expected());
        BitSet taken = new BitSet(log.size());
        WindowsLeft left = new WindowsLeft(fleet, found, taken);
        Localisation localisation = new Localisation(fleet, found, taken);
        List<Moment> moments = new ArrayList<>();
        for (Window seed = left.next(); seed != null; seed = left.next()) {
            Moment moment = localisation.of(seed, left);
            left.drop();
            if (moment != null) {
                moments.add(moment);
                left.dropExplained(moment);
            }
        }
        moments.addAll(new RepeatedCoincidences(fleet, moments, parallel).find());
        return moments;
    }
}
