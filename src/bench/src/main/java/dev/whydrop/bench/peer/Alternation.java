package dev.whydrop.bench.peer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What the first rules call: how often the client address comes back after another one. */
public final class Alternation {
    private static final Comparator<Event> ORDER =
            Comparator.comparingLong(Event::at).thenComparingLong(Event::start).thenComparing(Event::address);

    private Alternation() {}

    public static int returns(Collection<?> events) {
        List<String> sequence = new ArrayList<>();
        events.stream().map(Event.class::cast).sorted(ORDER).map(Event::address).forEach(address -> {
            if (!address.isEmpty()
                    && (sequence.isEmpty() || !sequence.get(sequence.size() - 1).equals(address))) {
                sequence.add(address);
            }
        });
        int returns = 0;
        for (int i = 2; i < sequence.size(); i++) {
            returns += sequence.get(i).equals(sequence.get(i - 2)) ? 1 : 0;
        }
        return returns;
    }
}
