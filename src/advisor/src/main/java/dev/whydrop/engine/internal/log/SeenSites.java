package dev.whydrop.engine.internal.log;

import dev.whydrop.model.AddressBlock;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sites from which a stream was pushed so far, and their networks. Of most streams it is one site. Not safe to share between threads. */
final class SeenSites {
    private @Nullable String first;
    /** Those beyond the first; empty and not to be changed while there are none. */
    private Set<String> others = Set.of();
    /** The networks of all of them, as far as anybody asked. */
    private Set<String> networks = Set.of();

    boolean isEmpty() {
        return first == null;
    }

    /** @param site of a known address */
    void add(String site) {
        if (first == null) {
            first = site;
        } else if (!contains(site)) {
            others = others.isEmpty() ? new HashSet<>() : others;
            others.add(site);
            if (!networks.isEmpty()) {
                networks.add(AddressBlock.wide(site));
            }
        }
    }

    boolean contains(String site) {
        return site.equals(first) || others.contains(site);
    }

    /** Whether a network is that of one of the sites. */
    boolean haveNetwork(String network) {
        if (networks.isEmpty() && first != null) {
            networks = new HashSet<>();
            networks.add(AddressBlock.wide(first));
            others.forEach(each -> networks.add(AddressBlock.wide(each)));
        }
        return networks.contains(network);
    }
}
