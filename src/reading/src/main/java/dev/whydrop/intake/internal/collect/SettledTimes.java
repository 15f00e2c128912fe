package dev.whydrop.intake.internal.collect;

import dev.whydrop.intake.internal.time.TimesOfSources;
import dev.whydrop.model.InputZone;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.TimePrecision;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done about times when all sources are read.
 *
 * @param mendings one for each source, in order
 * @param notes what tells of them
 * @param zone how times without a zone were read
 * @param precision the coarsest that the times of any source have
 */
public record SettledTimes(
        List<TimesOfSources.Mending> mendings, List<Phrase> notes, InputZone zone, TimePrecision precision) {
    /**
     * {@return what is to be done about the times of these sources}
     *
     * @param records knows those of each source
     */
    public static SettledTimes of(List<Collected.TimesOf> sources, TimesOfSources.Records records) {
        TimesOfSources times = new TimesOfSources();
        sources.forEach(
                each -> times.add(each.source(), each.ends(), each.seen().told()));
        List<Phrase> told = new ArrayList<>();
        return new SettledTimes(times.settle(records, told), told, times.zone(), times.precision());
    }
}
