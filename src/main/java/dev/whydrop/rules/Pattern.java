package dev.whydrop.rules;

import java.util.List;

/** What evidence can be about: disconnects that form a pattern, on one stream or across streams. */
public sealed interface Pattern permits Timeline, Swarm {
    /** {@return its pushes in order of time; never empty} */
    List<Push> pushes();

    /** Whether of most of its pushes no more than the family of their code is known. */
    boolean mostlyWithoutCode();

    /** Whether of most of these pushes no more than the family of their code is known. */
    static boolean mostlyWithoutCode(List<Push> pushes) {
        int without = 0;
        for (Push push : pushes) {
            without += push.code().known() ? 0 : 1;
        }
        return without > pushes.size() / 2;
    }
}
