package dev.whydrop.engine;

import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Push;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refused starts on streams that run, by somebody to whom they do not belong: the site never gets on the stream, and the stream is on air from
 * elsewhere meanwhile, or most names that the site, or its small block, tries are none of its own. Immutable once made.
 */
final class Strangers {
    private final Set<Push> strange = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Guesses> byPlace = new HashMap<>();

    /** What a site, or a small block, is refused that never gets on air with it. */
    private static final class Guesses {
        /** Names that are never on air, or were on air from elsewhere when they were tried. */
        private final Set<StreamId> foreign = new HashSet<>();

        /** Names that run at another time and from another site. */
        private final Set<StreamId> open = new HashSet<>();

        private final List<Push> undecided = new ArrayList<>();

        boolean mostlyForeign() {
            return foreign.size() > open.size();
        }
    }

    /**
     * @param pushes every push of the log, in order of stream and time
     * @param open those without a known end
     */
    Strangers(List<Push> pushes, List<OpenPush> open) {
        Map<StreamId, Set<String>> running = new HashMap<>();
        open.forEach(each -> running.computeIfAbsent(each.push().stream(), any -> new HashSet<>())
                .add(AddressBlock.site(each.push().clientIp())));
        for (int from = 0, to; from < pushes.size(); from = to) {
            to = from + 1;
            while (to < pushes.size() && pushes.get(to).number() != 0) {
                to++;
            }
            look(pushes.subList(from, to), running.getOrDefault(pushes.get(from).episode().stream(), Set.of()));
        }
        decide(pushes, open);
    }

    /** @param running the sites from which the stream runs without a known end */
    private void look(List<Push> stream, Set<String> running) {
        List<Push> refused = stream.stream()
                .filter(push -> !StreamHistory.admitted(push.disconnect())
                        && !push.address().isEmpty())
                .toList();
        if (refused.isEmpty()) {
            return;
        }
        Set<String> own = new HashSet<>(running);
        for (Push push : stream) {
            if (StreamHistory.admitted(push.disconnect())) {
                own.add(AddressBlock.site(push.address()));
            }
        }
        for (Push push : refused) {
            if (!own.contains(AddressBlock.site(push.address()))) {
                places(push.address())
                        .forEach(place ->
                                guess(push, byPlace.computeIfAbsent(place, any -> new Guesses()), !own.isEmpty()));
            }
        }
    }

    private void guess(Push push, Guesses guesses, boolean runs) {
        StreamId stream = push.episode().stream();
        if (!runs || push.onAirElsewhere()) {
            guesses.foreign.add(stream);
        } else {
            guesses.open.add(stream);
            guesses.undecided.add(push);
        }
        if (runs && push.onAirElsewhere()) {
            strange.add(push);
        }
    }

    /** {@return the site of an address and its small block: who tries names may do so from one address, or from a few rented together} */
    private static Set<String> places(String address) {
        return new HashSet<>(List.of(AddressBlock.site(address), AddressBlock.tight(address)));
    }

    /** Whoever has anything on air moves there with streams of its own now and then, so only who has nothing is judged by what it tries. */
    private void decide(List<Push> pushes, List<OpenPush> open) {
        byPlace.values().removeIf(guesses -> guesses.undecided.isEmpty() || !guesses.mostlyForeign());
        if (!byPlace.isEmpty()) {
            open.forEach(each -> clear(each.push().clientIp()));
            @Nullable String before = null;
            for (Push push : pushes) {
                // Mostly a stream comes from where it came from before.
                if (StreamHistory.admitted(push.disconnect()) && !push.address().equals(before)) {
                    before = push.address();
                    clear(before);
                }
            }
        }
        byPlace.values().forEach(guesses -> strange.addAll(guesses.undecided));
        byPlace.clear();
    }

    private void clear(String address) {
        byPlace.remove(AddressBlock.site(address));
        byPlace.remove(AddressBlock.tight(address));
    }

    /** Whether a push is the refused start of a stranger on a stream that runs. */
    boolean sent(Push push) {
        return strange.contains(push);
    }
}
