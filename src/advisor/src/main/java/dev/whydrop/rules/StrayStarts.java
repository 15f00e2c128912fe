package dev.whydrop.rules;

import dev.whydrop.rules.push.Rhythm;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Starts of one stream from one site, all turned away; the stream is never on air in the log. */
public final class StrayStarts extends FleetPattern {
    private static final long HOUR = 3_600_000L;

    private final Figures figures;

    /**
     * What was counted around them, in the whole log.
     *
     * @param onAirAtSite admitted pushes of its site
     * @param onAirInDomain admitted pushes of its domain
     * @param onAirInApp admitted pushes of its app
     * @param sitesRefused sites whose streams of its domain never get on air either, its own included
     */
    public record Figures(int onAirAtSite, int onAirInDomain, int onAirInApp, int sitesRefused) {}

    public StrayStarts(Core core, Figures figures) {
        super(core);
        this.figures = Objects.requireNonNull(figures, "figures");
    }

    /** {@return the different clock hours they fall into} */
    public int hours() {
        Set<Long> hours = new HashSet<>();
        pushes().forEach(push -> hours.add(Math.floorDiv(push.at(), HOUR)));
        return hours.size();
    }

    /** {@return the seconds from the first to the last} */
    public int span() {
        return (int) ((pushes().get(count() - 1).at() - pushes().get(0).at()) / 1000);
    }

    /** Whether at least that share of the intervals is within that spread of their median, or of a multiple where starts are lost. */
    public boolean intervalsKeep(double spread, double share) {
        return Rhythm.keeps(Rhythm.intervals(pushes()), spread, share, Rhythm.MOST_LOST);
    }

    /** {@return admitted pushes of its site} */
    public int onAirAtSite() {
        return figures.onAirAtSite();
    }

    /** {@return admitted pushes of its domain} */
    public int onAirInDomain() {
        return figures.onAirInDomain();
    }

    /** {@return admitted pushes of its app} */
    public int onAirInApp() {
        return figures.onAirInApp();
    }

    /** {@return sites whose streams of its domain never get on air either, its own included} */
    public int sitesRefused() {
        return figures.sitesRefused();
    }
}
