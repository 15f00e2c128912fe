package dev.whydrop.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Sets what each peer found in W1 beside what the program found, and says why they differ where they do. */
final class Patterns {
    private static final List<String> KINDS =
            List.of("episodes", "bursts", "fights", "alternating", "periodic", "swarms");

    /** Why a peer may count otherwise than the program; a pattern that is not here must be counted alike. */
    private static final Map<String, String> REASONS = Map.of(
            "alternating",
            "whydrop also follows the address of the push that took over",
            "periodic",
            "whydrop asks besides that the stream was typically pushed again within two minutes, counts on over a"
                    + " lost end, and lets an end that broke one rhythm only begin the next",
            "swarms",
            "whydrop asks how rare so many cuts of those on air are by chance, the peer for a number of them in a"
                    + " window");

    private Patterns() {}

    /** {@return the table; empty when the program's own counts are missing} */
    static String table(Results results, String own, List<String> peers) {
        Optional<Measurement> counted = results.good(own).stream().findFirst();
        if (counted.isEmpty()) {
            return results.has(own) ? "\n## Patterns found\n\n**" + results.failure(own) + "**\n" : "";
        }
        StringBuilder text =
                new StringBuilder("\n## Patterns found\n\nIn W1; `-` where a peer does not look for it.\n\n");
        List<String> shown =
                peers.stream().filter(peer -> !results.good(peer).isEmpty()).toList();
        text.append("| pattern | whydrop |");
        shown.forEach(peer -> text.append(' ').append(peer).append(" |"));
        text.append(" |\n");
        text.append("|---|---|").append("---|".repeat(shown.size())).append("---|\n");
        for (String kind : KINDS) {
            row(
                    text,
                    kind,
                    counted.get(),
                    shown.stream().map(peer -> results.good(peer).get(0)).toList());
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String kind, Measurement own, List<Measurement> peers) {
        OptionalDouble expected = own.value(kind);
        boolean same = true;
        text.append("| ").append(kind).append(" | ").append(shown(expected));
        for (Measurement peer : peers) {
            OptionalDouble found = peer.value(kind);
            same &= found.isEmpty() || found.equals(expected);
            text.append(" | ").append(shown(found));
        }
        text.append(" | ")
                .append(
                        peers.isEmpty()
                                ? ""
                                : same ? "same" : Objects.requireNonNullElse(REASONS.get(kind), "**wrong**"));
        text.append(" |\n");
    }

    private static String shown(OptionalDouble count) {
        return count.isEmpty() ? "-" : Long.toString((long) count.getAsDouble());
    }
}
