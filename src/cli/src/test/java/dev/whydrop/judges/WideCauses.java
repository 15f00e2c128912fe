package dev.whydrop.judges;

import dev.whydrop.model.Advice;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Report;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a report says that several streams share. */
final class WideCauses {
    private static final Set<String> IDS = Set.of(
            "network.route",
            "network.shared-uplink",
            "network.many-at-once",
            "platform.incident",
            "operator.mass-drop",
            "client.release");

    private static final int LENGTH_OF_A_64 = 64;
    private static final int LENGTH_OF_A_24 = 24;

    private WideCauses() {}

    /** {@return the advice about causes that several streams share, in the order of the report} */
    static List<Advice> in(Report report) {
        return report.advice().stream()
                .filter(advice -> IDS.contains(advice.id()))
                .toList();
    }

    /** Whether a scope is wider than what may stand behind one line: an address, a /24 or an IPv6 /64. */
    static boolean widerThanALine(Scope scope) {
        String block = scope.ipBlock();
        if (scope.kind() == ScopeKind.IP_BLOCK && block != null) {
            int length = Integer.parseInt(block.substring(block.indexOf('/') + 1));
            return length < (block.contains(":") ? LENGTH_OF_A_64 : LENGTH_OF_A_24);
        }
        return scope.kind() != ScopeKind.CLIENT_IP && scope.kind() != ScopeKind.STREAM;
    }

    /** {@return one line for people, such as {@code network.route domain a.example.org 0.71, 28 streams: 20:41:10Z..20:49:47Z}} */
    static String told(List<Advice> advice) {
        return advice.stream()
                .map(each -> each.id() + " " + each.scope() + " " + each.likelihood() + ", "
                        + each.impact().streams() + " streams: "
                        + each.occurrences().stream()
                                .limit(3)
                                .map(WideCauses::told)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String told(Occurrence occurrence) {
        return occurrence.from() + ".." + occurrence.to();
    }
}
