package dev.whydrop.engine.surprise;

import dev.whydrop.rules.Place;
import java.util.Arrays;

/** The pushes of each scope of one kind, in order of ends. */
final class Members {
    private final int[] from;
    private final int[] pushes;

    Members(Exposure log, Place place) {
        this.from = new int[log.keys(place) + 1];
        for (int i = 0; i < log.size(); i++) {
            int key = log.key(place, i);
            if (key >= 0) {
                from[key + 1]++;
            }
        }
        for (int key = 1; key < from.length; key++) {
            from[key] += from[key - 1];
        }
        this.pushes = new int[from[from.length - 1]];
        int[] next = from.clone();
        for (int i = 0; i < log.size(); i++) {
            int key = log.key(place, i);
            if (key >= 0) {
                pushes[next[key]++] = i;
            }
        }
    }

    int[] of(int key) {
        return Arrays.copyOfRange(pushes, from[key], from[key + 1]);
    }
}
