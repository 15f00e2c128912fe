package dev.whydrop.judges;

import java.util.List;
import java.util.Locale;

/** What all streams of a fault have in common. */
enum FaultScope {
    ADDRESS(List.of(12, 20, 40, 60)),
    BLOCK_24(List.of(12, 20, 40, 60)),
    PREFIX_64(List.of(12, 20, 40)),
    BLOCK_16(List.of(12, 20, 40, 80)),
    NODE(List.of(14, 25, 60, 150)),
    DOMAIN(List.of(14, 25, 60, 200)),
    APP(List.of(14, 25, 60, 150)),
    EVERYTHING(List.of(20, 60, 150, 500));

    private final List<Integer> sizes;

    FaultScope(List<Integer> sizes) {
        this.sizes = sizes;
    }

    /** {@return usual numbers of streams on air in such a scope} */
    List<Integer> sizes() {
        return sizes;
    }

    /** {@return the name as people write it} */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
