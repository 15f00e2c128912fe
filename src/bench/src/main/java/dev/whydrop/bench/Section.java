package dev.whydrop.bench;

import java.util.List;

/**
 * Contestants that are shown in one table.
 *
 * @param title of the table
 * @param note what the reader has to know about it; empty for nothing
 */
record Section(String title, String note, List<Row> rows) {
    /**
     * One contestant in the table.
     *
     * @param logs what it reads
     * @param targets what its figures have to be; none for one that is only measured
     */
    record Row(Contestant contestant, List<Workload> logs, List<Target> targets) {
        String name() {
            return contestant.name();
        }
    }
}
