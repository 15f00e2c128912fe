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

    int size(int key) {
        return from[key + 1] - from[key];
    }

    /** Adds those of a scope to the found ones that were on air at some moment from one to another, both included. */
    void addOnAir(int key, long first, long last, Exposure log, IntColumn found) {
        for (int i = from[key]; i < from[key + 1]; i++) {
            if (log.onAir(pushes[i], first, last)) {
                found.add(pushes[i]);
            }
        }
    }

    int[] of(int key) {
        return Arrays.copyOfRange(pushes, from[key], from[key + 1]);
    }
}
