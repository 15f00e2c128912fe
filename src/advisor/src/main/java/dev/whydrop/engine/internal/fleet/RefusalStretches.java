package dev.whydrop.engine.internal.fleet;

import dev.whydrop.engine.internal.column.Counts;
import dev.whydrop.engine.internal.column.Places;
import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.engine.internal.domain.DomainNames;
import dev.whydrop.engine.internal.domain.NearestDomain;
import dev.whydrop.engine.internal.log.TimeOrder;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.rules.DropsTogether;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Refusals;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.sweep.DropSweep;
import dev.whydrop.rules.sweep.Place;
import dev.whydrop.rules.sweep.Reach;
import dev.whydrop.rules.sweep.RefusalSweep;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds refusals, and drops, of one place that follow each other, and counts what else the place did before, meanwhile and since. */
public final class RefusalStretches {
    /** For how many domains the one that was meant is looked for at a time: so few are no work for a second thread. */
    private static final int NAMES_AT_A_TIME = 500;

    private final PushColumns log;
    private final Strangers strangers;
    private final CodeMeanings meanings;
    private final Counts counts;
    private final Starts starts;
    private final DomainNames running;
    private final long hour;
    private final Workers workers;

    /**
     * @param strangers whose refusals say nothing of the streams that they are on
     * @param hour how long before and after its refusals a state is judged, in seconds
     * @param misspelt by how many letters the name of a domain may differ from the one that was meant
     */
    public RefusalStretches(
            PushColumns log,
            Strangers strangers,
            CodeMeanings meanings,
            Counts counts,
            int hour,
            int misspelt,
            Workers workers) {
        this.log = log;
        this.strangers = strangers;
        this.meanings = meanings;
        this.counts = counts;
        this.starts = new Starts(log);
        this.running = new DomainNames(starts.domains(), misspelt);
        this.hour = hour * 1000L;
        this.workers = workers;
    }

    public List<FleetPattern> of(RefusalSweep sweep) {
        Map<String, List<int[]>> byPlace = byPlace(sweep.meaning(), sweep.place(), sweep.longestGap());
        if (byPlace.isEmpty()) {
            return List.of();
        }
        List<NearestDomain> near = workers.eachOf(
                List.copyOf(byPlace.keySet()),
                NAMES_AT_A_TIME,
                names -> names.stream().map(name -> near(sweep.place(), name)).toList());
        StartsAround around = new StartsAround(log, starts, strangers, sweep.place(), hour);
        List<FleetPattern> found = new ArrayList<>();
        Iterator<NearestDomain> nearOfPlace = near.iterator();
        byPlace.forEach((name, stretches) -> {
            NearestDomain meant = nearOfPlace.next();
            stretches.forEach(stretch -> found.add(
                    new Refusals(core(sweep.meaning(), sweep.place(), name, stretch), around.figures(stretch, meant))));
        });
        return found;
    }

    private NearestDomain near(Place place, String name) {
        return place == Place.DOMAIN ? running.to(name) : NearestDomain.NONE;
    }

    public List<FleetPattern> of(DropSweep sweep) {
        List<FleetPattern> found = new ArrayList<>();
        byPlace(sweep.meaning(), sweep.place(), sweep.longestGap())
                .forEach((name, stretches) -> stretches.forEach(
                        stretch -> found.add(new DropsTogether(core(sweep.meaning(), sweep.place(), name, stretch)))));
        return found;
    }

    /** {@return the stretches of the pushes of a meaning in each place, in order of time; places in order of their names} */
    private Map<String, List<int[]>> byPlace(Meaning meaning, Place place, int longestGap) {
        Map<String, List<int[]>> byPlace = new LinkedHashMap<>();
        log.in(place).apart(log.thoseThatMean(meaning, meanings)).forEach((name, together) -> {
            if (place == Place.EVERYTHING || !name.isEmpty()) {
                byPlace.put(name, TimeOrder.stretches(TimeOrder.of(together, log::end), log::end, longestGap * 1000L));
            }
        });
        return byPlace;
    }

    private FleetPattern.Core core(Meaning meaning, Place place, String name, int[] stretch) {
        return new FleetPattern.Core(
                meaning,
                place == Place.EVERYTHING
                        ? Scope.of(ScopeKind.ACCOUNT, "")
                        : Places.scope(place, name, log.id(log.stream(stretch[0]))),
                log.pushes(stretch),
                List.of(new Reach(place, name, log.end(stretch[0]), log.end(stretch[stretch.length - 1]))),
                counts.of(stretch));
    }
}
