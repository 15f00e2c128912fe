package dev.whydrop.report.html.drawing;

import dev.whydrop.model.Family;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The disconnects of one family over time, as columns.
 *
 * @param mark the sign of the family; null for the harmless ends of all families
 * @param total how many there are
 * @param columns the columns as one SVG path: as wide as an axis has buckets, and 1,000 high for the fullest bucket of all families
 * @param peak the most in one bucket
 * @param peakBucket the first bucket with that many
 */
public record FamilyRow(@Nullable Mark mark, int total, String columns, int peak, int peakBucket) {
    private static final double LEAST_HEIGHT = 0.06;

    /** {@return a row for each family, most disconnects first, then one for the harmless ends} */
    public static List<FamilyRow> of(Buckets buckets) {
        int highest = buckets.families().values().stream()
                .mapToInt(each -> Arrays.stream(each).max().orElse(0))
                .max()
                .orElse(1);
        List<FamilyRow> rows = new ArrayList<>();
        for (Map.Entry<Family, int[]> each : buckets.families().entrySet()) {
            rows.add(row(Mark.of(each.getKey()), each.getValue(), highest));
        }
        rows.sort(Comparator.comparingInt(FamilyRow::total).reversed());
        int[] harmless = buckets.harmless();
        if (Arrays.stream(harmless).anyMatch(count -> count > 0)) {
            rows.add(row(null, harmless, Arrays.stream(harmless).max().orElse(1)));
        }
        return rows;
    }

    private static FamilyRow row(@Nullable Mark mark, int[] counts, int highest) {
        StringBuilder columns = new StringBuilder();
        int peak = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (counts[bucket] > 0) {
                long thousandths = Math.round(1000 * Math.max(LEAST_HEIGHT, (double) counts[bucket] / highest));
                columns.append('M')
                        .append(bucket)
                        .append(" 1000v-")
                        .append(thousandths)
                        .append("h1v")
                        .append(thousandths)
                        .append('z');
                peak = counts[bucket] > counts[peak] ? bucket : peak;
            }
        }
        return new FamilyRow(mark, Arrays.stream(counts).sum(), columns.toString(), counts[peak], peak);
    }
}
