package dev.whydrop.engine.internal.words;

import dev.whydrop.catalog.Diagnosis.Circumstance;
import dev.whydrop.engine.internal.rank.Finding;
import dev.whydrop.engine.internal.rank.ImpactSummary;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.Affected;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.push.Push;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells what is shown of a finding that makes one remedy fit and another not. */
public final class Circumstances {
    private Circumstances() {}

    /** {@return what is shown of a finding in its log} */
    public static Set<Circumstance> of(Finding finding, Settings settings) {
        ImpactSummary impactSummary = finding.impactSummary();
        Set<Circumstance> shown = of(impactSummary.affected(), impactSummary.occurrences(), settings);
        if (everyStreamIsBack(finding.pushes())) {
            shown.add(Circumstance.OVER);
        }
        if (!MeantDomain.of(finding.attributions()).isEmpty()) {
            shown.add(Circumstance.MISSPELT);
        }
        if (finding.diagnosis().amplifier()) {
            shown.add(Circumstance.CAUSE_UNKNOWN);
        }
        return shown;
    }

    /**
     * {@return what is shown where the log is not at hand}
     *
     * @param affected who was hit
     * @param occurrences when, in order of time
     */
    public static Set<Circumstance> of(Affected affected, List<Occurrence> occurrences, Settings settings) {
        Set<Circumstance> shown = EnumSet.noneOf(Circumstance.class);
        List<String> addresses = affected.clientIps();
        if (addresses.isEmpty()) {
            shown.add(Circumstance.NO_ADDRESS);
        } else {
            long sites = addresses.stream().map(AddressBlock::site).distinct().count();
            shown.add(sites == 1 ? Circumstance.ONE_ADDRESS : Circumstance.SEVERAL_ADDRESSES);
        }
        if (2 * addresses.stream().filter(AddressBlock::isIpv6).count() > addresses.size()) {
            shown.add(Circumstance.IPV6);
        }
        if (typicallyBetween(occurrences) >= settings.hoursBetween()) {
            shown.add(Circumstance.HOURS_BETWEEN);
        }
        return shown;
    }

    /** @param pushes in order of stream and time */
    private static boolean everyStreamIsBack(List<Push> pushes) {
        for (int i = 0; i < pushes.size(); i++) {
            Push push = pushes.get(i);
            boolean last = i + 1 == pushes.size()
                    || !pushes.get(i + 1).episode().stream().equals(push.episode().stream());
            if (last && push.secondsToNextAdmittedStart() == Push.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    /** {@return the median of the seconds from one occurrence to the next; 0 where there is only one} */
    private static long typicallyBetween(List<Occurrence> occurrences) {
        long[] between = IntStream.range(1, occurrences.size())
                .mapToLong(i -> Duration.between(
                                occurrences.get(i - 1).from(),
                                occurrences.get(i).from())
                        .toSeconds())
                .sorted()
                .toArray();
        return between.length == 0 ? 0 : between[between.length / 2];
    }
}
