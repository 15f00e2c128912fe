package dev.whydrop.engine;

import dev.whydrop.catalog.Diagnosis.Circumstance;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.Affected;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Settings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells what is shown of a finding that makes one remedy fit and another not. */
final class Circumstances {
    private Circumstances() {}

    /**
     * {@return what is shown}
     *
     * @param affected who was hit
     * @param occurrences when, in order of time
     */
    static Set<Circumstance> of(Affected affected, List<Occurrence> occurrences, Settings settings) {
        Set<Circumstance> shown = EnumSet.noneOf(Circumstance.class);
        List<String> addresses = affected.clientIps();
        if (addresses.isEmpty()) {
            shown.add(Circumstance.NO_ADDRESS);
        }
        if (2 * addresses.stream().filter(AddressBlock::isIpv6).count() > addresses.size()) {
            shown.add(Circumstance.IPV6);
        }
        if (typicallyBetween(occurrences) >= settings.hoursBetween()) {
            shown.add(Circumstance.HOURS_BETWEEN);
        }
        return shown;
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
