package dev.whydrop.intake.part;

import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.internal.collect.Collected;
import dev.whydrop.intake.internal.collect.SettledTimes;
import dev.whydrop.intake.internal.collect.WholeReading;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What only all parts together tell: how many rows stand before a piece, and whether the times of one file are those of another in another zone. Not safe to share between threads. */
public final class Settlement {
    private Collected all = Collected.NOTHING;
    private final List<String> sources = new ArrayList<>();
    private final List<OfFile> files = new ArrayList<>();
    private final PartChanges changes = new PartChanges();
    private final SettledTimes settled;
    private final long repeated;

    /**
     * What is known of one file.
     *
     * @param parts its parts, in order
     * @param rowsBefore how many rows stand before each
     * @param firstSource the number of its first source among all
     */
    private record OfFile(List<PartReading> parts, List<Long> rowsBefore, int firstSource) {}

    private Settlement(Collection<PartReading> readings, PartReader reader, InputPart.Bytes bytes) {
        List<PartReading> inOrder = readings.stream()
                .sorted(Comparator.comparing(PartReading::part))
                .toList();
        refuseWhereNothingCanBeUsed(inOrder);
        this.repeated = inOrder.stream().mapToLong(PartReading::repeated).sum();
        int numbered = 0;
        for (int from = 0; from < inOrder.size(); ) {
            int to = from + 1;
            while (to < inOrder.size()
                    && inOrder.get(to).part().file() == inOrder.get(from).part().file()) {
                to++;
            }
            numbered += add(inOrder.subList(from, to), numbered);
            from = to;
        }
        this.settled = SettledTimes.of(all.sources(), span -> records(span.place(), reader, bytes));
        files.forEach(this::change);
    }

    /**
     * {@return what the parts tell together}
     *
     * @param readings those of all parts, in any order
     * @param reader reads a file again, where that is needed to see whether it tells the same as another
     * @param bytes opens it
     * @throws IntakeException if nothing in any of them can be used
     */
    public static Settlement of(Collection<PartReading> readings, PartReader reader, InputPart.Bytes bytes) {
        return new Settlement(readings, reader, bytes);
    }

    private static void refuseWhereNothingCanBeUsed(List<PartReading> inOrder) {
        if (inOrder.stream().anyMatch(PartReading::any)) {
            return;
        }
        inOrder.stream()
                .map(PartReading::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(failure -> {
                    throw new IntakeException(failure);
                });
    }

    /** Takes the parts of the next file; {@return how many sources it has} */
    private int add(List<PartReading> parts, int firstSource) {
        Collected together = parts.get(0).collected();
        List<Long> before = new ArrayList<>(List.of(0L));
        long rows = parts.get(0).rows();
        for (PartReading next : parts.subList(1, parts.size())) {
            before.add(rows);
            together = together.then(next.collected(), rows);
            rows += next.rows();
        }
        all = all.and(together);
        sources.addAll(parts.get(0).sources());
        files.add(new OfFile(parts, before, firstSource));
        return together.sources().size();
    }

    private void change(OfFile file) {
        for (int piece = 0; piece < file.parts().size(); piece++) {
            PartReading part = file.parts().get(piece);
            List<PartChanges.OfSource> ofSources = new ArrayList<>();
            for (int source = 0; source < part.collected().sources().size(); source++) {
                int number = file.firstSource() + source;
                ofSources.add(
                        new PartChanges.OfSource(number, settled.mendings().get(number)));
            }
            changes.put(part.part(), new PartChanges.Change(file.rowsBefore().get(piece), ofSources));
        }
    }

    /** {@return the disconnects of a source, read once more} */
    private List<Disconnect> records(int number, PartReader reader, InputPart.Bytes bytes) {
        OfFile file = files.stream()
                .filter(each -> each.firstSource() <= number)
                .reduce((before, behind) -> behind)
                .orElseThrow();
        List<PushEvent.Ended> ends = new ArrayList<>();
        for (PartReading part : file.parts()) {
            List<PushEvent.Ended> ofPart = new ArrayList<>();
            reader.read(part.part(), bytes)
                    .streams()
                    .forEach(stream -> stream.events().forEach(event -> {
                        if (event instanceof PushEvent.Ended ended && file.firstSource() + ended.source() == number) {
                            ofPart.add(ended);
                        }
                    }));
            ofPart.sort(Comparator.comparingInt(PushEvent.Ended::place));
            ends.addAll(ofPart);
        }
        return ends.stream().map(PushEvent.Ended::disconnect).toList();
    }

    /** {@return what is changed in the records of the parts} */
    public PartChanges changes() {
        return changes;
    }

    /** {@return how many files could not be read, or not to their end} */
    public long unreadable() {
        return all.unreadable();
    }

    /**
     * {@return where all records come from, for the input section of a report}
     *
     * @param streams the counts of all streams together
     */
    public Reading reading(StreamCounts streams) {
        return WholeReading.of(sources, all, streams.counts(repeated), settled);
    }
}
