package dev.whydrop.engine.internal.rank;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Owner;
import dev.whydrop.model.Settings;
import dev.whydrop.model.Severity;
import dev.whydrop.rules.push.Push;
import java.util.List;
import java.util.Objects;

/** Tells how bad a finding is in its own case, and who has to act there. Safe to share between threads. */
final class CaseSeverities {
    private static final long SECONDS_OF_AN_HOUR = 3_600;

    private final Settings settings;
    private final Admissions admissions;

    CaseSeverities(Settings settings, Admissions admissions) {
        this.settings = settings;
        this.admissions = admissions;
    }

    /** How bad it is, and who has to act. */
    record Judged(Severity severity, Owner owner) {
        static Judged of(Diagnosis diagnosis, Diagnosis.Otherwise otherwise) {
            return new Judged(otherwise.to(), otherwise.owner() == null ? diagnosis.owner() : otherwise.owner());
        }
    }

    /**
     * {@return how bad it is here; the first condition of the advice file that holds counts}
     *
     * @param explained what the diagnosis explains, in order of stream and time
     * @param impact what those ends did
     */
    Judged of(Diagnosis diagnosis, List<Push> explained, Impact impact) {
        return diagnosis.otherwise().stream()
                .filter(each -> holds(each.when(), explained, impact))
                .findFirst()
                .map(each -> Judged.of(diagnosis, each))
                .orElse(new Judged(diagnosis.severity(), diagnosis.owner()));
    }

    private boolean holds(Diagnosis.Condition when, List<Push> explained, Impact impact) {
        return switch (when) {
            case REPEATS -> impact.disconnects() > impact.streams();
            case WHOLE_DOMAIN -> wholeDomain(explained);
            case MANY_STREAMS -> impact.streams() >= settings.manyStreams();
            case HARDLY_OFF_AIR ->
                Objects.equals(impact.notBack(), 0) && explained.stream().allMatch(this::backSoon);
            case COSTLY -> costly(explained);
        };
    }

    private boolean backSoon(Push push) {
        return push.secondsToNextStart() != Push.UNKNOWN && push.secondsToNextStart() <= settings.shortOutage();
    }

    /** Whether viewers lose more of each hour, from the start of each push to the next, than nobody has to care about. */
    private boolean costly(List<Push> pushes) {
        long lost = 0;
        long all = 0;
        for (Push push : pushes) {
            if (!push.lastedUnknown() && push.secondsToNextStart() != Push.UNKNOWN) {
                lost += push.secondsToNextStart();
                all += push.durationSeconds() + push.secondsToNextStart();
            }
        }
        return lost * SECONDS_OF_AN_HOUR > all * settings.costPerHour();
    }

    /**
     * Whether a domain that had good pushes before refuses more than one stream or site, and none has got through from the first refusal to an
     * {@code accountWindow} after the last. What knocks alone at a domain that never worked closes nothing.
     */
    private boolean wholeDomain(List<Push> pushes) {
        long first = pushes.stream().mapToLong(Push::at).min().orElseThrow();
        long last = pushes.stream().mapToLong(Push::at).max().orElseThrow();
        String domain = pushes.get(0).episode().stream().domain();
        long streams =
                pushes.stream().map(each -> each.episode().stream()).distinct().count();
        long sites = pushes.stream()
                .map(each -> AddressBlock.site(each.address()))
                .filter(each -> !each.isEmpty())
                .distinct()
                .count();
        return pushes.size() >= settings.repeatMinimum()
                && Math.max(streams, sites) > 1
                && admissions.before(domain, first)
                && !admissions.within(domain, first, last + settings.accountWindow() * 1000L);
    }
}
