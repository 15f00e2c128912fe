package dev.whydrop.engine.internal.surprise.search;

import dev.whydrop.engine.internal.numbers.IntSlice;
import dev.whydrop.engine.internal.surprise.Exposure;
import dev.whydrop.rules.sweep.Place;

/** Counts the different streams or sites in a window; of a tight block at most two streams for each address, and none where it is one address. */
final class UnitCounter {
    private final Exposure log;
    private final int[] inWindow;
    private final int[] ofAddress;
    /** The address under which the cut of a stream was counted, as the stream may move. */
    private final int[] addressOfStream;

    private int units;
    private int addresses;

    UnitCounter(Exposure log) {
        this.log = log;
        this.inWindow = new int[Math.max(log.sites(), log.streams())];
        this.ofAddress = new int[log.keys(Place.ADDRESS)];
        this.addressOfStream = new int[log.streams()];
    }

    void add(Place place, int cut) {
        if (inWindow[unit(place, cut)]++ == 0) {
            if (place == Place.BLOCK) {
                int address = log.key(Place.ADDRESS, cut);
                addressOfStream[log.stream[cut]] = address;
                int before = ofAddress[address]++;
                addresses += before == 0 ? 1 : 0;
                units += before < 2 ? 1 : 0;
            } else {
                units++;
            }
        }
    }

    void remove(Place place, int cut) {
        if (--inWindow[unit(place, cut)] == 0) {
            if (place == Place.BLOCK) {
                int left = --ofAddress[addressOfStream[log.stream[cut]]];
                addresses -= left == 0 ? 1 : 0;
                units -= left < 2 ? 1 : 0;
            } else {
                units--;
            }
        }
    }

    int count(Place place) {
        return place == Place.BLOCK && addresses < 2 ? 0 : units;
    }

    /** {@return how many different ones there are among cuts, however many an address has} */
    int different(Place place, IntSlice cuts) {
        int count = 0;
        for (int i = 0; i < cuts.size(); i++) {
            count += inWindow[unit(place, cuts.get(i))]++ == 0 ? 1 : 0;
        }
        for (int i = 0; i < cuts.size(); i++) {
            inWindow[unit(place, cuts.get(i))] = 0;
        }
        return count;
    }

    private int unit(Place place, int push) {
        return place.countsStreams() ? log.stream[push] : log.site(push);
    }
}
