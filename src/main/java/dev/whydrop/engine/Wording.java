package dev.whydrop.engine;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Placeholders;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.rules.Anomalies;
import dev.whydrop.rules.Contents;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Series;
import dev.whydrop.rules.StrayStarts;
import dev.whydrop.rules.Swarm;
import dev.whydrop.rules.Urls;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Fills the placeholders of an evidence sentence with what was measured on the pattern that fired. */
final class Wording {
    private static final int MOST_LISTED = 3;
    private static final Set<Meaning> SHOWS_REPLACERS = EnumSet.of(
            Meaning.REPLACED,
            Meaning.REPLACED_WHILE_SILENT,
            Meaning.TAKEN_OVER,
            Meaning.CONNECTION_LOST,
            Meaning.CONNECTION_DEAD);

    /** What may be told of several finds of a rule together. */
    private static final Set<String> ADDED_UP = Set.of(
            "count",
            "codes",
            "within",
            "lasted",
            "back",
            "onAir",
            "streams",
            "domains",
            "other",
            "otherCodes",
            "late",
            "validFor");

    /** What names things and measures none. */
    private static final Set<String> NAMES_ALONE = Set.of(
            "codes", "otherCodes", "addresses", "site", "lacking", "timeForms", "mistakes", "anomalyTypes", "nearest");

    private static final Set<String> COUNTS = Set.of("count", "streams", "other");

    private final Texts texts;
    private final CodeMeanings meanings;

    Wording(Texts texts, CodeMeanings meanings) {
        this.texts = texts;
        this.meanings = meanings;
    }

    Texts texts() {
        return texts;
    }

    /** @throws IllegalArgumentException if the sentence has a placeholder that is not known */
    String fill(String sentence, Evidence evidence) {
        return Placeholders.filled(sentence, name -> value(name, evidence));
    }

    /**
     * {@return the sentence about several finds of a rule taken together; null where it says what only a single find has, such as its time span}
     *
     * @param about the pushes that the finds are about
     * @param context the pushes that bear on them
     * @param finds how many there are, told where the sentence counts nothing itself
     */
    @Nullable
    String total(String sentence, List<Push> about, List<Push> context, int finds) {
        Set<String> names = Placeholders.in(sentence);
        if (!ADDED_UP.containsAll(names) || NAMES_ALONE.containsAll(names)) {
            return null;
        }
        String total = Placeholders.filled(sentence, name -> Objects.requireNonNull(addedUp(name, about, context, "")));
        return Collections.disjoint(names, COUNTS) ? texts.get("evidence.times", total, finds) : total;
    }

    /**
     * {@return a sentence about one of several finds, with how many there are}
     *
     * @param filled the sentence about the largest of them
     * @param sentence the same with its placeholders
     */
    String among(String filled, String sentence, int finds) {
        boolean measured = !NAMES_ALONE.containsAll(Placeholders.in(sentence));
        return texts.get(measured ? "evidence.largest" : "evidence.times", filled, finds);
    }

    /** {@return the value of a placeholder that may be told of one find or of several together; null for all others} */
    private @Nullable String addedUp(String name, List<Push> about, List<Push> context, String within) {
        return switch (name) {
            case "count" -> number(about.size());
            case "codes" -> codes(about);
            case "within" -> within;
            case "lasted" -> texts.duration(median(about, Push::durationSeconds));
            case "back" -> texts.duration(median(about, Push::secondsToNextStart));
            case "onAir" -> texts.duration(median(about, Push::secondsToNextAdmittedStart));
            case "streams" -> number(streams(about));
            case "domains" -> number(domains(about).size());
            case "other" -> number(context.size());
            case "otherCodes" -> codes(context);
            case "late" -> texts.duration(new Urls(about).late());
            case "validFor" -> texts.duration(new Urls(about).validFor());
            default -> null;
        };
    }

    /** {@return in what time several pushes came, as words to go into a sentence; empty where there is none to tell} */
    private String within(List<Push> pushes) {
        long span = span(pushes);
        return span == 0 ? "" : texts.get("evidence.within", texts.duration(span));
    }

    private String value(String name, Evidence evidence) {
        List<Push> about = Contents.pushes(evidence.about());
        List<Push> context = Contents.pushes(evidence.context());
        String addedUp = addedUp(name, about, context, name.equals("within") ? within(about) : "");
        if (addedUp != null) {
            return addedUp;
        }
        return switch (name) {
            case "span" -> texts.duration(span(about));
            case "addresses" -> listed(addresses(evidence.about()));
            case "site" -> site(addresses(evidence.about()));
            case "ranBefore" -> texts.duration(about.get(0).previousDurationSeconds());
            case "interval" -> texts.duration(interval(evidence.about()));
            case "network" -> number(with(Meaning.NETWORK, about).size());
            case "networkCodes" -> codes(with(Meaning.NETWORK, about));
            case "internal" -> number(internal(evidence.about()));
            case "anomalies" -> anomalies(evidence.context());
            case "anomalyTypes" -> anomalyTypes(evidence.context());
            case "internalCodes" -> codes(with(Meaning.INTERNAL, about));
            case "otherValidFor" -> texts.duration(new Urls(context).validFor());
            case "lacking" -> UrlWords.lacking(about, texts);
            case "timeForms" -> UrlWords.timeForms(about, texts);
            case "mistakes" -> UrlWords.mistakes(about, texts);
            case "rightlySigned" -> number(new Urls(about).rightlySignedStreams());
            case "otherKey" -> number(new Urls(about).otherKeyStreams());
            case "misapplied" -> number(new Urls(about).misappliedStreams());
            case "started",
                    "othersStarted",
                    "othersSince",
                    "ranBeforeStreams",
                    "onAirStreams",
                    "expected",
                    "share",
                    "spread",
                    "sites",
                    "quiet",
                    "outside",
                    "times",
                    "faultyBefore",
                    "nearest" -> FleetWords.value(name, evidence.about(), texts);
            default ->
                throw new IllegalArgumentException("Evidence text of " + evidence.rule() + " has the placeholder {"
                        + name + "}. Maybe it is misspelt: dev.whydrop.engine.Wording has all of them.");
        };
    }

    private String listed(Set<String> addresses) {
        return addresses.isEmpty() ? texts.get("evidence.no-address") : texts.some(List.copyOf(addresses), MOST_LISTED);
    }

    /** {@return the address, or of several of one IPv6 site their block; the addresses where they have no site in common} */
    private String site(Set<String> addresses) {
        Set<String> sites = new TreeSet<>();
        addresses.forEach(each -> sites.add(AddressBlock.site(each)));
        return listed(sites.size() == 1 && addresses.size() > 1 ? sites : addresses);
    }

    private int internal(Pattern pattern) {
        return pattern instanceof Swarm swarm
                ? Math.max(swarm.internalMeanwhile(), swarm.of(Meaning.INTERNAL))
                : with(Meaning.INTERNAL, Contents.pushes(pattern)).size();
    }

    private String anomalies(Pattern pattern) {
        return number(pattern instanceof Anomalies seen ? seen.count() : 0);
    }

    private String anomalyTypes(Pattern pattern) {
        return pattern instanceof Anomalies seen
                ? String.join(
                        texts.get("list.separator"),
                        Contents.types(seen).stream()
                                .map(type -> texts.get("anomaly."
                                        + type.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                                .toList())
                : "";
    }

    /** {@return the median of the seconds between one end on a stream and the next, or {@link Push#UNKNOWN}} */
    private static int interval(Pattern pattern) {
        if (!(pattern instanceof Series) && !(pattern instanceof StrayStarts)) {
            return Push.UNKNOWN;
        }
        List<Push> pushes = Contents.pushes(pattern);
        int[] intervals = new int[pushes.size() - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = (int) ((pushes.get(i + 1).at() - pushes.get(i).at()) / 1000);
        }
        return median(intervals);
    }

    private List<Push> with(Meaning meaning, List<Push> pushes) {
        return pushes.stream()
                .filter(push -> meanings.means(push.code(), meaning))
                .toList();
    }

    private static int median(List<Push> pushes, ToIntFunction<Push> value) {
        return median(pushes.stream()
                .mapToInt(value)
                .filter(each -> each != Push.UNKNOWN)
                .toArray());
    }

    /** {@return the lower one of two; {@link Push#UNKNOWN} when there are no values} */
    private static int median(int[] values) {
        Arrays.sort(values);
        return values.length == 0 ? Push.UNKNOWN : values[(values.length - 1) / 2];
    }

    private static long span(List<Push> pushes) {
        return (pushes.get(pushes.size() - 1).at() - pushes.get(0).at()) / 1000;
    }

    private String codes(List<Push> pushes) {
        TreeSet<ErrorCode> codes = new TreeSet<>();
        pushes.forEach(push -> codes.add(push.code()));
        return String.join(
                texts.get("list.separator"),
                codes.stream()
                        .map(code -> ErrorCatalog.load().shown(code, texts))
                        .toList());
    }

    private static Set<String> addresses(Pattern pattern) {
        TreeSet<String> addresses = new TreeSet<>();
        for (Push push : Contents.pushes(pattern)) {
            addresses.add(push.address());
            if (pattern instanceof Series series && SHOWS_REPLACERS.contains(series.meaning())) {
                addresses.add(push.replacedBy());
            }
        }
        addresses.remove("");
        return addresses;
    }

    private static Set<String> domains(List<Push> pushes) {
        TreeSet<String> domains = new TreeSet<>();
        pushes.forEach(push -> domains.add(push.disconnect().stream().domain()));
        domains.remove("");
        return domains;
    }

    private static int streams(List<Push> pushes) {
        return (int) pushes.stream()
                .map(push -> push.disconnect().stream())
                .distinct()
                .count();
    }

    private String number(int value) {
        // Below a thousand nothing groups the digits, and to format takes longer than to find out the number.
        return value < 1_000 ? Integer.toString(value) : texts.get("number", value);
    }
}
