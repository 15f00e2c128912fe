package dev.whydrop.engine.internal.fleet;

import dev.whydrop.engine.internal.column.PlaceNumbers;
import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.engine.internal.numbers.Marks;
import dev.whydrop.rules.sweep.Place;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Refused starts on streams that run, by somebody to whom they do not belong: the site never gets on the stream, and the stream is on air from
 * elsewhere meanwhile, or most names that the site, or its small block, tries are none of its own. Immutable once made.
 */
public final class Strangers {
    private final PushColumns log;
    private final PlaceNumbers sites;
    private final PlaceNumbers blocks;
    /** The rows of their pushes. */
    private final BitSet strange = new BitSet();

    /** What a site, or a small block, is refused that never gets on air with it. */
    private static final class Guesses {
        /** How many names are never on air, or were on air from elsewhere when they were tried. */
        private int foreign;
        /** How many names run at another time and from another site. */
        private int open;

        private int latestForeign = -1;
        private int latestOpen = -1;
        private final IntColumn undecided = new IntColumn();

        /** Streams come one after the other, so that one look tells whether the name is a new one. */
        void foreign(int stream) {
            foreign += latestForeign == stream ? 0 : 1;
            latestForeign = stream;
        }

        void open(int stream, int row) {
            open += latestOpen == stream ? 0 : 1;
            latestOpen = stream;
            undecided.add(row);
        }

        boolean mostlyForeign() {
            return foreign > open;
        }
    }

    public Strangers(PushColumns log) {
        this.log = log;
        this.sites = log.sites();
        this.blocks = log.in(Place.BLOCK);
        Map<String, Guesses> byPlace = new HashMap<>();
        Map<Integer, IntColumn> running = new HashMap<>();
        for (int row = log.size(); row < log.rows(); row++) {
            running.computeIfAbsent(log.stream(row), any -> new IntColumn()).add(sites.of(row));
        }
        Marks own = new Marks(sites.count());
        for (int stream = 0; stream < log.streams(); stream++) {
            if (refusedSomewhere(stream)) {
                own.clear();
                takeOwn(stream, own);
                IntColumn known = running.getOrDefault(stream, new IntColumn());
                for (int i = 0; i < known.size(); i++) {
                    own.add(known.get(i));
                }
                look(stream, own, byPlace);
            }
        }
        decide(byPlace);
    }

    /** Whether a start of the stream was refused at a known address. */
    private boolean refusedSomewhere(int stream) {
        for (int row = log.firstOf(stream); row < log.firstOf(stream + 1); row++) {
            if (refused(row)) {
                return true;
            }
        }
        return false;
    }

    private boolean refused(int row) {
        return !log.admitted(row) && log.addressKnown(row);
    }

    private void takeOwn(int stream, Marks own) {
        for (int row = log.firstOf(stream); row < log.firstOf(stream + 1); row++) {
            if (log.admitted(row)) {
                own.add(sites.of(row));
            }
        }
    }

    /** @param own the sites from which the stream is pushed at any time, the unknown one included */
    private void look(int stream, Marks own, Map<String, Guesses> byPlace) {
        for (int row = log.firstOf(stream); row < log.firstOf(stream + 1); row++) {
            if (refused(row) && !own.has(sites.of(row))) {
                boolean elsewhere = own.size() > 0 && log.push(row).onAirElsewhere();
                // Who tries names may do so from one address, or from a few rented together.
                for (String place : new HashSet<>(List.of(sites.name(row), blocks.name(row)))) {
                    Guesses guesses = byPlace.computeIfAbsent(place, any -> new Guesses());
                    if (own.size() == 0 || elsewhere) {
                        guesses.foreign(stream);
                    } else {
                        guesses.open(stream, row);
                    }
                }
                strange.set(row, elsewhere);
            }
        }
    }

    /** Whoever has anything on air moves there with streams of its own now and then, so only who has nothing is judged by what it tries. */
    private void decide(Map<String, Guesses> byPlace) {
        byPlace.values().removeIf(guesses -> guesses.undecided.isEmpty() || !guesses.mostlyForeign());
        if (byPlace.isEmpty()) {
            return;
        }
        for (PlaceNumbers places : List.of(sites, blocks)) {
            int[] admitted = places.counts(log::admitted);
            for (int place = 0; place < admitted.length; place++) {
                if (admitted[place] > 0) {
                    byPlace.remove(places.names().get(place));
                }
            }
        }
        for (Guesses guesses : byPlace.values()) {
            for (int i = 0; i < guesses.undecided.size(); i++) {
                strange.set(guesses.undecided.get(i));
            }
        }
    }

    /** Whether the push of a row is the refused start of a stranger on a stream that runs. */
    boolean sent(int row) {
        return strange.get(row);
    }
}
