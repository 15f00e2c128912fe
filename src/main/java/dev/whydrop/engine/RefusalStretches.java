package dev.whydrop.engine;

import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.DropSweep;
import dev.whydrop.rules.DropsTogether;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Place;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Reach;
import dev.whydrop.rules.RefusalSweep;
import dev.whydrop.rules.Refusals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds refusals, and drops, of one place that follow each other, and counts what else the place did before, meanwhile and since. */
final class RefusalStretches {
    private final List<Push> pushes;
    private final Strangers strangers;
    private final CodeMeanings meanings;
    private final Counts counts;
    private final Starts starts;
    private final DomainNames running;
    private final long hour;

    /**
     * @param strangers whose refusals say nothing of the streams that they are on
     * @param hour how long before and after its refusals a state is judged, in seconds
     * @param misspelt by how many letters the name of a domain may differ from the one that was meant
     */
    RefusalStretches(
            List<Push> pushes,
            List<OpenPush> open,
            Strangers strangers,
            CodeMeanings meanings,
            Counts counts,
            int hour,
            int misspelt) {
        this.pushes = pushes;
        this.strangers = strangers;
        this.meanings = meanings;
        this.counts = counts;
        this.starts = new Starts(pushes, open);
        this.running = new DomainNames(starts.domains(), misspelt);
        this.hour = hour * 1000L;
    }

    List<FleetPattern> of(RefusalSweep sweep) {
        List<FleetPattern> found = new ArrayList<>();
        byPlace(sweep.meaning(), sweep.place())
                .forEach((name, together) -> TimeOrder.stretches(together, sweep.longestGap() * 1000L)
                        .forEach(stretch -> found.add(new Refusals(
                                core(sweep.meaning(), sweep.place(), name, stretch),
                                figures(sweep.place(), name, stretch)))));
        return found;
    }

    List<FleetPattern> of(DropSweep sweep) {
        List<FleetPattern> found = new ArrayList<>();
        byPlace(sweep.meaning(), sweep.place())
                .forEach((name, together) -> TimeOrder.stretches(together, sweep.longestGap() * 1000L)
                        .forEach(stretch ->
                                found.add(new DropsTogether(core(sweep.meaning(), sweep.place(), name, stretch)))));
        return found;
    }

    private FleetPattern.Core core(Meaning meaning, Place place, String name, List<Push> stretch) {
        return new FleetPattern.Core(
                meaning,
                place == Place.EVERYTHING
                        ? Scope.of(ScopeKind.ACCOUNT, "")
                        : Places.scope(place, name, stretch.get(0).episode().stream()),
                stretch,
                List.of(new Reach(place, name, from(stretch), to(stretch))),
                counts.of(stretch));
    }

    private static long from(List<Push> stretch) {
        return stretch.get(0).at();
    }

    private static long to(List<Push> stretch) {
        return stretch.get(stretch.size() - 1).at();
    }

    /** {@return the pushes of a meaning by the place they lie in, in order of time; places in order} */
    private Map<String, List<Push>> byPlace(Meaning meaning, Place place) {
        Map<String, List<Push>> byPlace = new TreeMap<>();
        for (Push push : pushes) {
            if (meanings.means(push.code(), meaning)) {
                String name = Places.name(place, push);
                if (place == Place.EVERYTHING || !name.isEmpty()) {
                    byPlace.computeIfAbsent(name, any -> new ArrayList<>()).add(push);
                }
            }
        }
        byPlace.replaceAll((name, together) -> TimeOrder.of(together.toArray(Push[]::new), Push::at));
        return byPlace;
    }

    private Refusals.Figures figures(Place place, String name, List<Push> stretch) {
        long from = from(stretch);
        long to = to(stretch);
        Set<StreamId> refused = new HashSet<>();
        Set<StreamId> tried = new HashSet<>();
        for (Push push : stretch) {
            (strangers.sent(push) ? tried : refused).add(push.episode().stream());
        }
        Set<StreamId> ran = new HashSet<>();
        for (StreamId stream : refused) {
            if (starts.ranBefore(stream, from)) {
                ran.add(stream);
            }
        }
        int ranBefore = ran.size();
        int unplacedNew = unplaced(stretch, ran);
        int startedWell = 0;
        int othersMeanwhile = 0;
        int othersSince = 0;
        for (Starts.Start start : starts.within(place, name, from, to + hour)) {
            boolean other = !refused.contains(start.stream());
            boolean meanwhile = start.at() <= to;
            boolean strange = other && !start.admitted() && tried.contains(start.stream());
            if (!strange && starts.ranBefore(start.stream(), from)) {
                ran.add(start.stream());
            }
            if (start.admitted() && start.at() > from) {
                startedWell += meanwhile ? 1 : 0;
                othersMeanwhile += meanwhile && other ? 1 : 0;
                othersSince += other ? 1 : 0;
            }
        }
        NearestDomain near = place == Place.DOMAIN ? running.to(name) : NearestDomain.NONE;
        return new Refusals.Figures(
                ranBefore,
                ran.size(),
                startedWell,
                othersMeanwhile,
                othersSince,
                unplacedNew,
                near.name(),
                near.letters());
    }

    /** {@return how many streams other than those are refused from unknown addresses only} */
    private static int unplaced(List<Push> stretch, Set<StreamId> others) {
        Set<StreamId> unplaced = new HashSet<>();
        Set<StreamId> placed = new HashSet<>(others);
        for (Push push : stretch) {
            (push.address().isEmpty() ? unplaced : placed).add(push.episode().stream());
        }
        unplaced.removeAll(placed);
        return unplaced.size();
    }
}
