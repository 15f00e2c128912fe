package dev.whydrop.engine.internal.words;

import dev.whydrop.engine.internal.words.PlaceholderValues.Kind;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Anomalies;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.Series;
import dev.whydrop.rules.StrayStarts;
import dev.whydrop.rules.Swarm;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Puts into words what was counted and measured on pushes, whatever pattern they form. */
final class PushWords {
    private static final Set<Meaning> SHOWS_REPLACERS = EnumSet.of(
            Meaning.REPLACED,
            Meaning.REPLACED_WHILE_SILENT,
            Meaning.TAKEN_OVER,
            Meaning.CONNECTION_LOST,
            Meaning.CONNECTION_DEAD);

    private PushWords() {}

    static void addTo(PlaceholderValues all) {
        all.add("count", Kind.COUNT, (about, words) -> words.number(about.size()));
        all.add("streams", Kind.COUNT, (about, words) -> words.number(streams(about)));
        all.addOfContext("other", Kind.COUNT, (context, words) -> words.number(context.size()));
        all.add("domains", Kind.MEASURE, (about, words) -> words.number(domains(about)));
        all.add("codes", Kind.NAME, (about, words) -> words.codes(about));
        all.addOfContext("otherCodes", Kind.NAME, (context, words) -> words.codes(context));
        all.add("lasted", Kind.MEASURE, median(Push::durationSeconds));
        all.add("back", Kind.MEASURE, median(Push::secondsToNextStart));
        all.add("onAir", Kind.MEASURE, median(Push::secondsToNextAdmittedStart));
        // Of several finds together there is no time in which they came.
        all.add("within", Kind.MEASURE, (about, words) -> "");
        all.add("within", Kind.MEASURE, Pattern.class, (fact, words) -> within(span(fact), words));
        all.add("span", Kind.MEASURE, Pattern.class, (fact, words) -> words.duration(span(fact)));
        all.add("addresses", Kind.NAME, Pattern.class, (fact, words) -> words.addresses(addresses(fact)));
        all.add("site", Kind.NAME, Pattern.class, (fact, words) -> words.addresses(site(addresses(fact))));
        all.add(
                "ranBefore",
                Kind.MEASURE,
                Pattern.class,
                (fact, words) ->
                        words.duration(PatternContents.pushes(fact).get(0).previousDurationSeconds()));
        all.add("interval", Kind.MEASURE, Series.class, PushWords::interval);
        all.add("interval", Kind.MEASURE, StrayStarts.class, PushWords::interval);
        all.add("interval", Kind.MEASURE, Pattern.class, (fact, words) -> words.duration(Push.UNKNOWN));
        addNetwork(all);
        all.addOfContext("anomalies", Kind.MEASURE, Anomalies.class, (fact, words) -> words.number(fact.count()));
        all.addOfContext("anomalies", Kind.MEASURE, Pattern.class, (fact, words) -> words.number(0));
        all.addOfContext("anomalyTypes", Kind.NAME, Anomalies.class, PushWords::types);
    }

    private static void addNetwork(PlaceholderValues all) {
        all.add(
                "network",
                Kind.MEASURE,
                Pattern.class,
                (fact, words) -> words.number(words.with(Meaning.NETWORK, PatternContents.pushes(fact))
                        .size()));
        all.add(
                "networkCodes",
                Kind.MEASURE,
                Pattern.class,
                (fact, words) -> words.codes(words.with(Meaning.NETWORK, PatternContents.pushes(fact))));
        all.add(
                "internal",
                Kind.MEASURE,
                Swarm.class,
                (swarm, words) -> words.number(Math.max(swarm.internalMeanwhile(), swarm.of(Meaning.INTERNAL))));
        all.add(
                "internal",
                Kind.MEASURE,
                Pattern.class,
                (fact, words) -> words.number(words.with(Meaning.INTERNAL, PatternContents.pushes(fact))
                        .size()));
        all.add(
                "internalCodes",
                Kind.MEASURE,
                Pattern.class,
                (fact, words) -> words.codes(words.with(Meaning.INTERNAL, PatternContents.pushes(fact))));
    }

    /** {@return in what time several pushes came, as words to go into a sentence; empty where there is none to tell} */
    private static String within(long span, EvidenceSentences words) {
        return span == 0 ? "" : words.texts().get("evidence.within", words.duration(span));
    }

    private static long span(Pattern fact) {
        List<Push> pushes = PatternContents.pushes(fact);
        return (pushes.get(pushes.size() - 1).at() - pushes.get(0).at()) / 1000;
    }

    private static Set<String> addresses(Pattern pattern) {
        TreeSet<String> addresses = new TreeSet<>();
        for (Push push : PatternContents.pushes(pattern)) {
            addresses.add(push.address());
            if (pattern instanceof Series series && SHOWS_REPLACERS.contains(series.meaning())) {
                addresses.add(push.replacedBy());
            }
        }
        addresses.remove("");
        return addresses;
    }

    /** {@return the address, or of several of one IPv6 site their block; the addresses where they have no site in common} */
    private static Set<String> site(Set<String> addresses) {
        Set<String> sites = new TreeSet<>();
        addresses.forEach(each -> sites.add(AddressBlock.site(each)));
        return sites.size() == 1 && addresses.size() > 1 ? sites : addresses;
    }

    private static String types(Anomalies seen, EvidenceSentences words) {
        return words.inARow(PatternContents.types(seen).stream()
                .map(type -> words.texts()
                        .get("anomaly." + type.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList());
    }

    /** {@return the median of the time between one end on a stream and the next} */
    private static String interval(Pattern pattern, EvidenceSentences words) {
        List<Push> pushes = PatternContents.pushes(pattern);
        int[] intervals = new int[pushes.size() - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = (int) ((pushes.get(i + 1).at() - pushes.get(i).at()) / 1000);
        }
        return words.duration(median(intervals));
    }

    private static PlaceholderValues.OfPushes median(ToIntFunction<Push> value) {
        return (about, words) -> {
            int[] values = new int[about.size()];
            int known = 0;
            for (Push push : about) {
                int own = value.applyAsInt(push);
                if (own != Push.UNKNOWN) {
                    values[known++] = own;
                }
            }
            return words.duration(median(Arrays.copyOf(values, known)));
        };
    }

    /** {@return the lower one of two; {@link Push#UNKNOWN} when there are no values} */
    private static int median(int[] values) {
        Arrays.sort(values);
        return values.length == 0 ? Push.UNKNOWN : values[(values.length - 1) / 2];
    }

    private static int domains(List<Push> pushes) {
        Set<String> domains = new HashSet<>();
        pushes.forEach(push -> domains.add(push.episode().stream().domain()));
        domains.remove("");
        return domains.size();
    }

    private static int streams(List<Push> pushes) {
        Set<StreamId> streams = new HashSet<>();
        StreamId last = null;
        for (Push push : pushes) {
            StreamId stream = push.episode().stream();
            // What is told of a stream mostly comes in turn.
            if (!stream.equals(last)) {
                last = stream;
                streams.add(stream);
            }
        }
        return streams.size();
    }
}
