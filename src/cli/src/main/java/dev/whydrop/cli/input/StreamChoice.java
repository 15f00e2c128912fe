package dev.whydrop.cli.input;

import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.intake.Redaction;
import dev.whydrop.intake.Secrets;
import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which streams a user asked to see, of those that were read. Names may be patterns; that of a stream may have its app and domain before it. */
public final class StreamChoice {
    private static final int NAMED = 3;

    private final List<Part> parts = new ArrayList<>();
    private final Set<StreamId> known = new HashSet<>();
    private final Set<StreamId> masked = new HashSet<>();
    private boolean masking;

    /**
     * One of the options.
     *
     * @param option its name
     * @param wanted its value
     * @param name what a stream has of that kind
     * @param spellings how the value may call a stream
     */
    record Part(
            String option,
            NamePattern wanted,
            Function<StreamId, String> name,
            Function<StreamId, Stream<String>> spellings) {
        boolean matches(StreamId stream) {
            return spellings.apply(stream).anyMatch(wanted::matches);
        }

        /** {@return the option and its value as they were given} */
        @Override
        public String toString() {
            return option + " " + Secrets.masked(wanted.text());
        }
    }

    public StreamChoice(@Nullable String domain, @Nullable String app, @Nullable String stream) {
        if (domain != null) { // which names the same in any case
            add("--domain", new NamePattern(domain, true), StreamId::domain);
        }
        if (app != null) {
            add("--app", new NamePattern(app), StreamId::appName);
        }
        if (stream != null) {
            parts.add(new Part("--stream", new NamePattern(stream), StreamId::streamName, StreamChoice::spellings));
        }
    }

    private void add(String option, NamePattern wanted, Function<StreamId, String> name) {
        parts.add(new Part(option, wanted, name, id -> Stream.of(name.apply(id))));
    }

    private static Stream<String> spellings(StreamId id) {
        String ofApp = id.appName() + "/" + id.streamName();
        return Stream.of(id.streamName(), ofApp, id.domain() + "/" + ofApp, id.toString());
    }

    /**
     * Takes note of the streams that were read, by their own names.
     *
     * @param masks what masks their names from now on; null when nothing is masked
     */
    public void among(Collection<StreamId> streams, @Nullable Redaction masks) {
        masking = masks != null;
        known.addAll(streams);
        if (masks != null) {
            streams.stream().filter(this::matches).map(masks::stream).forEach(masked::add);
        }
    }

    /** Whether anything was asked for. */
    public boolean asked() {
        return !parts.isEmpty();
    }

    private boolean matches(StreamId stream) {
        return parts.stream().allMatch(part -> part.matches(stream));
    }

    /** Whether a stream, called as it is in what was read, is one of those asked for. */
    public boolean shows(StreamId stream) {
        return (masking && asked()) ? masked.contains(stream) : matches(stream);
    }

    /** {@return what was asked for, in words, masked like what was read} */
    public String text() {
        return String.join(
                " ",
                parts.stream()
                        .map(part -> masking ? part.option() + " " + masks(part) : part.toString())
                        .toList());
    }

    private String masks(Part part) {
        TreeSet<String> names = new TreeSet<>();
        masked.forEach(each -> names.add(part.name().apply(each)));
        String few = String.join(", ", names.stream().limit(NAMED).toList());
        return names.size() <= NAMED ? few : few + " and " + (names.size() - NAMED) + " more";
    }

    /**
     * Checks that the choice is not empty.
     *
     * @throws WrongUsage if something was asked for and nothing that was read matches
     */
    public void refuseNothing() {
        if (asked() && known.stream().noneMatch(this::matches)) {
            String wanted = String.join(" ", parts.stream().map(Part::toString).toList());
            throw new WrongUsage("No disconnect matches " + wanted + ". "
                    + (masking ? NearStreams.SPELLING : new NearStreams(known, parts).maybe()));
        }
    }
}
