package dev.whydrop.model;

import java.util.List;

/**
 * The report in three numbers, which add up to the disconnects that it is about.
 *
 * @param needAction disconnects with a cause that somebody has to act on
 * @param harmless disconnects that nobody has to act on
 * @param unclear disconnects that nothing explains well enough
 */
public record Summary(int needAction, int harmless, int unclear) {
    static Summary of(Explained explained, List<Benign> benign, List<Undetermined> undetermined) {
        int harmless =
                benign.stream().mapToInt(each -> each.impact().disconnects()).sum();
        int unclear = undetermined.stream()
                .mapToInt(each -> each.impact().disconnects())
                .sum();
        return new Summary(Math.max(0, explained.disconnects() - harmless), harmless, unclear);
    }
}
