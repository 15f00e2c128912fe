package dev.whydrop.evaluation.score;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.evaluation.file.AnnotatedRow;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Three ways to diagnose from codes alone, which whydrop has to beat. Each is sure of its answer. */
public final class CodeBaselines {
    private record Stream(String log, StreamId id) {
        static Stream of(AnnotatedRow row) {
            return new Stream(row.log(), row.stream());
        }
    }

    private static final Comparator<AnnotatedRow> BY_END =
            Comparator.comparing(AnnotatedRow::end).thenComparingLong(AnnotatedRow::row);

    private final ErrorCatalog catalog;
    private final Map<Stream, TreeMap<ErrorCode, Integer>> counts = new HashMap<>();
    private final Map<Stream, AnnotatedRow> last = new HashMap<>();

    /** @param rows every row that has an annotation: what is common or last on a stream is told from these */
    public CodeBaselines(Collection<AnnotatedRow> rows, ErrorCatalog catalog) {
        this.catalog = catalog;
        for (AnnotatedRow row : rows) {
            counts.computeIfAbsent(Stream.of(row), any -> new TreeMap<>()).merge(row.code(), 1, Integer::sum);
            last.merge(Stream.of(row), row, BinaryOperator.maxBy(BY_END));
        }
    }

    /** {@return the first diagnosis that the code table names for the row's code; none when it names none} */
    public Prediction codeTable(AnnotatedRow row) {
        return lookUp(row.code());
    }

    /** {@return the look-up of the commonest code of the row's stream; the smaller one when two are as common} */
    public Prediction commonestCode(AnnotatedRow row) {
        TreeMap<ErrorCode, Integer> codes = Objects.requireNonNull(counts.get(Stream.of(row)));
        ErrorCode commonest = codes.firstKey();
        int most = 0;
        for (Map.Entry<ErrorCode, Integer> code : codes.entrySet()) {
            if (code.getValue() > most) {
                commonest = code.getKey();
                most = code.getValue();
            }
        }
        return lookUp(commonest);
    }

    /** {@return the look-up of the code that the row's stream ended with; of two rows at one time the larger number counts} */
    public Prediction lastCode(AnnotatedRow row) {
        return lookUp(Objects.requireNonNull(last.get(Stream.of(row))).code());
    }

    private Prediction lookUp(ErrorCode code) {
        return catalog.get(code).diagnoses().stream()
                .findFirst()
                .map(Prediction::ofBaseline)
                .orElse(Prediction.NONE);
    }
}
