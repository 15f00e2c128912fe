package dev.whydrop.engine;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Settings;
import dev.whydrop.model.Severity;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Push;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Puts rulings with one cause and one remedy together and orders them. */
final class Ranking {
    private final Settings settings;
    /** For each domain, when a push last began and was admitted. */
    private final Map<String, Long> lastAdmitted = new HashMap<>();

    Ranking(Settings settings, List<Push> all) {
        this.settings = settings;
        for (Push push : all) {
            Disconnect record = push.disconnect();
            if (StreamHistory.admitted(record) && record.startMillis() != Disconnect.UNKNOWN) {
                lastAdmitted.merge(record.stream().domain(), record.startMillis(), Math::max);
            }
        }
    }

    /** {@return the findings of rulings that have a winner, most urgent first} */
    List<Finding> findings(List<Ruling> rulings) {
        List<Finding> findings = new ArrayList<>();
        List<Ruling> amplified = new ArrayList<>();
        rulings.forEach(ruling -> ruling.amplifiers().forEach(each -> amplified.add(ruling.amplifiedBy(each))));
        group(amplified, ruling -> key(winner(ruling), ruling))
                .values()
                .forEach(together -> findings.add(finding(winner(together.get(0)), together)));
        group(
                        rulings.stream()
                                .filter(ruling -> ruling.winner() != null)
                                .toList(),
                        ruling -> key(winner(ruling), ruling))
                .values()
                .forEach(together -> findings.add(finding(winner(together.get(0)), together)));
        findings.sort(Finding.ORDER);
        return findings;
    }

    static Map<String, List<Ruling>> group(List<Ruling> rulings, Function<Ruling, String> key) {
        Map<String, List<Ruling>> groups = new TreeMap<>();
        rulings.forEach(ruling -> groups.computeIfAbsent(key.apply(ruling), any -> new ArrayList<>())
                .add(ruling));
        return groups;
    }

    /** {@return the tightest scope that all of these share, but none tighter than the cause itself} */
    Scope scope(List<Ruling> together) {
        Ruling first = together.get(0);
        if (first.reach() != null) {
            return first.reach().scope();
        }
        Set<StreamId> streams = new TreeSet<>();
        Set<String> domains = new TreeSet<>();
        for (Ruling ruling : together) {
            StreamId stream = ruling.push().disconnect().stream();
            streams.add(stream);
            domains.add(stream.domain());
        }
        if (streams.size() == 1) {
            return Scope.of(streams.iterator().next());
        }
        return domains.size() == 1
                ? Scope.of(ScopeKind.DOMAIN, domains.iterator().next())
                : Scope.of(ScopeKind.ACCOUNT, "");
    }

    static String mergeKey(Diagnosis diagnosis, Ruling ruling) {
        StreamId stream = ruling.push().disconnect().stream();
        return switch (diagnosis.merge()) {
            case STREAM -> stream.toString();
            case DOMAIN -> stream.domain();
            case CLIENT_IP -> ruling.push().address();
            case NODE -> ruling.push().disconnect().node();
            case IP_BLOCK, ACCOUNT, PLATFORM -> "";
        };
    }

    private Finding finding(Diagnosis diagnosis, List<Ruling> together) {
        boolean planned = diagnosis.severity() == Severity.INFO;
        Extent extent = Extent.of(together.stream().map(Ruling::push).toList(), settings.episodeGap(), planned);
        double likelihood = together.stream().mapToDouble(Ruling::likelihood).sum() / together.size();
        return new Finding(
                diagnosis, scope(together), together, severity(diagnosis, together, extent), extent, likelihood);
    }

    private Severity severity(Diagnosis diagnosis, List<Ruling> together, Extent extent) {
        Diagnosis.Raised raised = diagnosis.raised();
        if (raised == null) {
            return diagnosis.severity();
        }
        boolean worse = switch (raised.when()) {
            case REPEATS -> extent.impact().disconnects() > extent.impact().streams();
            case WHOLE_DOMAIN -> wholeDomain(together);
        };
        return worse ? raised.to() : diagnosis.severity();
    }

    /** Whether a domain was refused repeatedly and no push to it has got through since the first refusal. */
    private boolean wholeDomain(List<Ruling> together) {
        long first = together.stream().mapToLong(each -> each.push().at()).min().orElseThrow();
        String domain = together.get(0).push().disconnect().stream().domain();
        return together.size() >= settings.repeatMinimum() && lastAdmitted.getOrDefault(domain, Long.MIN_VALUE) < first;
    }

    private static String key(Diagnosis diagnosis, Ruling ruling) {
        String where = ruling.reach() == null
                ? mergeKey(diagnosis, ruling)
                : ruling.reach().scope().toString();
        return diagnosis.id() + "\n" + where;
    }

    private static Diagnosis winner(Ruling ruling) {
        return Objects.requireNonNull(ruling.winner()).diagnosis();
    }
}
