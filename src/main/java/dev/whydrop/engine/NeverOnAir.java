package dev.whydrop.engine;

import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Place;
import dev.whydrop.rules.ProbeSweep;
import dev.whydrop.rules.Probes;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.StrayStarts;
import dev.whydrop.rules.StraySweep;
import dev.whydrop.rules.UnplacedTries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds starts of streams that never get on air in the log: by a device that nobody misses, or by somebody who tries names. Who tries names also hits
 * some that run.
 */
final class NeverOnAir {
    private final List<Push> pushes;
    private final List<OpenPush> open;
    private final Strangers strangers;
    private final CodeMeanings meanings;
    private final Counts counts;
    private final Map<Meaning, TurnedAway> known = new HashMap<>();

    /**
     * @param pushes every push of the log, in order of stream and time
     * @param open those without a known end
     * @param strangers whose refused starts on streams that run are a search for names too
     */
    NeverOnAir(List<Push> pushes, List<OpenPush> open, Strangers strangers, CodeMeanings meanings, Counts counts) {
        this.pushes = pushes;
        this.open = open;
        this.strangers = strangers;
        this.meanings = meanings;
        this.counts = counts;
    }

    /**
     * The streams that never get on air and that a refusal of one meaning turns away.
     *
     * @param streams their refusals of that meaning, in order of time, stream by stream
     * @param guessed refusals of that meaning of strangers on streams that run, in order of stream and time
     * @param unplaced refusals of that meaning of unknown address on streams that run, likewise
     * @param around what is on air where they are tried
     */
    private record TurnedAway(List<List<Push>> streams, List<Push> guessed, List<Push> unplaced, OnAirAround around) {}

    /** {@return those of which one site alone is known} */
    List<FleetPattern> of(StraySweep sweep) {
        TurnedAway away = turnedAway(sweep.meaning());
        List<FleetPattern> found = new ArrayList<>();
        for (List<Push> stream : away.streams()) {
            String address = oneSite(stream);
            if (!address.isEmpty()) {
                found.add(new StrayStarts(
                        core(sweep.meaning(), Scope.of(ScopeKind.CLIENT_IP, address), stream),
                        away.around().figures(stream.get(0), address)));
            }
        }
        return found;
    }

    /** {@return stretches of tries of two or more of them from one place; those of one domain are the tries of which no address is known} */
    List<FleetPattern> of(ProbeSweep sweep) {
        TurnedAway away = turnedAway(sweep.meaning());
        boolean unplaced = sweep.place() == Place.DOMAIN;
        Map<String, List<Push>> byPlace = new TreeMap<>();
        away.streams()
                .forEach(stream -> stream.stream()
                        .filter(push -> push.address().isEmpty() || !unplaced)
                        .forEach(push -> addTo(byPlace, sweep.place(), push)));
        (unplaced ? away.unplaced() : away.guessed()).forEach(push -> addTo(byPlace, sweep.place(), push));
        List<FleetPattern> found = new ArrayList<>();
        byPlace.forEach((name, together) -> {
            List<Push> inOrder = TimeOrder.of(together.toArray(Push[]::new), Push::at);
            for (List<Push> stretch : stretches(inOrder, sweep)) {
                if (unplaced) {
                    addUnplaced(sweep, name, stretch, away, found);
                } else {
                    addProbes(sweep, name, stretch, away, found);
                }
            }
        });
        return found;
    }

    private static void addTo(Map<String, List<Push>> byPlace, Place place, Push push) {
        String name = Places.name(place, push);
        if (!name.isEmpty()) {
            byPlace.computeIfAbsent(name, any -> new ArrayList<>()).add(push);
        }
    }

    /** {@return the stretches of these; those that a site goes on with after a while are one} */
    private static List<List<Push>> stretches(List<Push> inOrder, ProbeSweep sweep) {
        List<List<Push>> joined = new ArrayList<>();
        Map<String, List<Push>> latest = new HashMap<>();
        for (List<Push> stretch : TimeOrder.stretches(inOrder, sweep.longestGap() * 1000L)) {
            List<Push> whole = stretch.stream()
                    .map(push -> latest.get(AddressBlock.site(push.address())))
                    .filter(before -> before != null && goesOn(before, stretch, sweep))
                    .findFirst()
                    .orElse(null);
            if (whole == null) {
                whole = new ArrayList<>();
                joined.add(whole);
            }
            whole.addAll(stretch);
            for (Push push : stretch) {
                if (!push.address().isEmpty()) {
                    latest.put(AddressBlock.site(push.address()), whole);
                }
            }
        }
        return joined;
    }

    private static boolean goesOn(List<Push> before, List<Push> stretch, ProbeSweep sweep) {
        return stretch.get(0).at() - before.get(before.size() - 1).at() <= sweep.longestAbsence() * 1000L;
    }

    private void addProbes(
            ProbeSweep sweep, String name, List<Push> stretch, TurnedAway away, List<FleetPattern> found) {
        Set<StreamId> streams = new HashSet<>();
        Set<StreamId> run = new HashSet<>();
        Set<String> addresses = new LinkedHashSet<>();
        for (Push push : stretch) {
            streams.add(push.episode().stream());
            addresses.add(push.address());
            if (strangers.sent(push)) {
                run.add(push.episode().stream());
            }
        }
        if (streams.size() > 1) {
            Place place = addresses.size() == 1 ? Place.ADDRESS : sweep.place();
            Scope scope = Places.scope(
                    place, place == Place.ADDRESS ? stretch.get(0).address() : name, stretch.get(0).episode().stream());
            found.add(new Probes(
                    core(sweep.meaning(), scope, stretch), away.around().atSitesOf(addresses), run.size()));
        }
    }

    /** Whoever tries names hits some that run; where most of them do, those who are refused are rather their owners. */
    private void addUnplaced(
            ProbeSweep sweep, String name, List<Push> stretch, TurnedAway away, List<FleetPattern> found) {
        Set<Push> ofThoseThatRun = Collections.newSetFromMap(new IdentityHashMap<>());
        ofThoseThatRun.addAll(away.unplaced());
        Set<StreamId> never = new HashSet<>();
        Set<StreamId> run = new HashSet<>();
        stretch.forEach(push -> (ofThoseThatRun.contains(push) ? run : never).add(push.episode().stream()));
        if (never.size() > 1) {
            List<Push> together = never.size() > run.size()
                    ? stretch
                    : stretch.stream()
                            .filter(push -> !ofThoseThatRun.contains(push))
                            .toList();
            Scope scope = Places.scope(sweep.place(), name, together.get(0).episode().stream());
            found.add(new UnplacedTries(core(sweep.meaning(), scope, together)));
        }
    }

    /** Others at the same address or on the same domain have troubles of their own, so it reaches no further than its own pushes. */
    private FleetPattern.Core core(Meaning meaning, Scope scope, List<Push> together) {
        return new FleetPattern.Core(meaning, scope, together, List.of(), counts.of(together));
    }

    /** {@return the first known address; empty where none is known, or the known ones are of several sites} */
    private static String oneSite(List<Push> stream) {
        String first = "";
        for (Push push : stream) {
            if (first.isEmpty()) {
                first = push.address();
            } else if (!push.address().isEmpty()
                    && !AddressBlock.site(push.address()).equals(AddressBlock.site(first))) {
                return "";
            }
        }
        return first;
    }

    private synchronized TurnedAway turnedAway(Meaning meaning) {
        return known.computeIfAbsent(meaning, this::look);
    }

    private TurnedAway look(Meaning meaning) {
        Set<StreamId> running = new HashSet<>();
        open.forEach(each -> running.add(each.push().stream()));
        List<List<Push>> streams = new ArrayList<>();
        List<Push> guessed = new ArrayList<>();
        List<Push> unplaced = new ArrayList<>();
        for (int from = 0, to; from < pushes.size(); from = to) {
            boolean ran = running.contains(pushes.get(from).episode().stream());
            to = from;
            do {
                ran = ran || StreamHistory.admitted(pushes.get(to).disconnect());
                to++;
            } while (to < pushes.size() && pushes.get(to).number() != 0);
            List<Push> away = pushes.subList(from, to).stream()
                    .filter(push -> meanings.means(push.code(), meaning))
                    .toList();
            if (ran) {
                away.stream().filter(strangers::sent).forEach(guessed::add);
                away.stream().filter(push -> push.address().isEmpty()).forEach(unplaced::add);
            } else if (!away.isEmpty()) {
                streams.add(away);
            }
        }
        return new TurnedAway(streams, guessed, unplaced, new OnAirAround(streams, guessed, pushes, open));
    }
}
