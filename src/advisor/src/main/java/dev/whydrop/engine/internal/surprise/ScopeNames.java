package dev.whydrop.engine.internal.surprise;

import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.rules.sweep.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of all scopes of a log, as numbers from 0 in the order in which they came. */
final class ScopeNames {
    private final Map<Place, Map<String, Integer>> numbers = new HashMap<>();
    private final Map<Place, List<String>> names = new HashMap<>();
    private final Map<String, Integer> siteNumbers = new HashMap<>();
    private final IntColumn blocks = new IntColumn();
    private final IntColumn wideBlocks = new IntColumn();
    private final IntColumn sitesOfAddresses = new IntColumn();

    ScopeNames() {
        number(Place.EVERYTHING, "");
    }

    int number(Place place, String name) {
        Map<String, Integer> known = numbers.computeIfAbsent(place, any -> new HashMap<>());
        Integer number = known.get(name);
        if (number == null) {
            number = known.size();
            known.put(name, number);
            names.computeIfAbsent(place, any -> new ArrayList<>()).add(name);
        }
        return number;
    }

    int address(String address) {
        int number = number(Place.ADDRESS, address);
        if (number == blocks.size()) {
            blocks.add(orNone(Place.BLOCK, AddressBlock.tight(address)));
            wideBlocks.add(orNone(Place.WIDE_BLOCK, AddressBlock.wide(address)));
            String site = AddressBlock.site(address);
            Integer known = siteNumbers.putIfAbsent(site, siteNumbers.size());
            sitesOfAddresses.add(known == null ? siteNumbers.size() - 1 : known);
        }
        return number;
    }

    private int orNone(Place place, String name) {
        return name.isEmpty() ? -1 : number(place, name);
    }

    int block(int address) {
        return blocks.get(address);
    }

    int wideBlock(int address) {
        return wideBlocks.get(address);
    }

    int site(int address) {
        return sitesOfAddresses.get(address);
    }

    int sites() {
        return siteNumbers.size();
    }

    int count(Place place) {
        return names.getOrDefault(place, List.of()).size();
    }

    String name(Place place, int key) {
        return names.getOrDefault(place, List.of()).get(key);
    }
}
