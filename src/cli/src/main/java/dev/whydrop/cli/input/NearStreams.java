package dev.whydrop.cli.input;

import dev.whydrop.catalog.near.NearNames;
import dev.whydrop.model.StreamId;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which streams may have been meant where none matches.
 *
 * @param known those that were read
 * @param parts what they were to match
 */
record NearStreams(Collection<StreamId> known, List<StreamChoice.Part> parts) {
    /** What to say where nothing is near. */
    static final String SPELLING =
            "Maybe it is spelled otherwise: names are compared letter by letter, and * stands for any.";

    private static final int NAMED = 3;

    /** {@return the end of the message} */
    String maybe() {
        return parts.stream()
                .filter(part -> known.stream().noneMatch(part::matches))
                .findFirst()
                .map(this::near)
                .orElseGet(this::elsewhere);
    }

    /** {@return where the last of the parts is, which has others before it} */
    private String elsewhere() {
        StreamChoice.Part last = parts.get(parts.size() - 1);
        return "Maybe: " + first(known.stream().filter(last::matches).map(StreamId::toString)) + ".";
    }

    private String near(StreamChoice.Part part) {
        String wanted = part.wanted().text().replaceAll("[*?]", "");
        TreeSet<String> names = new TreeSet<>();
        known.forEach(id -> part.spellings()
                .apply(id)
                .filter(name -> slashes(name) == slashes(wanted))
                .forEach(names::add));
        List<String> near = NearNames.of(names).to(wanted);
        if (near.isEmpty()) {
            return wanted.indexOf('/') < 0 ? SPELLING : named(wanted.substring(wanted.lastIndexOf('/') + 1));
        }
        long within = names.stream().filter(name -> name.contains(wanted)).count();
        return "Maybe: " + String.join(", ", near)
                + (within > NAMED ? ", or all " + within + ": " + part.option() + " '*" + wanted + "*'." : ".");
    }

    /** {@return streams that are called so, or nearly, wherever they are} */
    private String named(String name) {
        List<String> near = NearNames.of(
                        known.stream().map(StreamId::streamName).distinct().toList())
                .to(name);
        return near.isEmpty()
                ? SPELLING
                : "Maybe: "
                        + first(known.stream()
                                .filter(id -> near.contains(id.streamName()))
                                .map(StreamId::toString))
                        + ".";
    }

    private static long slashes(String name) {
        return name.chars().filter(each -> each == '/').count();
    }

    private static String first(Stream<String> names) {
        return String.join(", ", names.distinct().sorted().limit(NAMED).toList());
    }
}
