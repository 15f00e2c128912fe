package dev.whydrop.engine.internal.fleet;

import dev.whydrop.engine.internal.column.PlaceNumbers;
import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.rules.StrayStarts;
import dev.whydrop.rules.sweep.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many pushes of a log are admitted at the sites, domains and apps of streams that never are. Immutable once made. */
final class OnAirAround {
    private final PushColumns log;
    private final PlaceNumbers sites;
    private final PlaceNumbers domains;
    private final PlaceNumbers apps;
    private final int[] bySite;
    private final int[] byDomain;
    private final int[] byApp;
    /** For each domain, the sites that are refused on streams that never get on air. */
    private final Map<Integer, Set<Integer>> refusedSites = new HashMap<>();

    /** @param streams the refusals of those that never get on air, stream by stream */
    OnAirAround(PushColumns log, List<int[]> streams) {
        this.log = log;
        this.sites = log.sites();
        this.domains = log.in(Place.DOMAIN);
        this.apps = log.in(Place.APP);
        this.bySite = sites.counts(log::admitted);
        this.byDomain = domains.counts(log::admitted);
        this.byApp = apps.counts(log::admitted);
        for (int[] stream : streams) {
            refusedSites
                    .computeIfAbsent(domains.of(stream[0]), any -> new HashSet<>())
                    .addAll(sitesOf(stream));
        }
    }

    /** {@return what was counted around a stream that never gets on air, tried from the address of that push} */
    StrayStarts.Figures figures(int row) {
        int domain = domains.of(row);
        return new StrayStarts.Figures(
                bySite[sites.of(row)],
                byDomain[domain],
                byApp[apps.of(row)],
                refusedSites.getOrDefault(domain, Set.of()).size());
    }

    /** {@return the admitted pushes of the sites from which these pushes come, as far as they are known} */
    int atSitesOf(int[] rows) {
        return sitesOf(rows).stream().mapToInt(site -> bySite[site]).sum();
    }

    private Set<Integer> sitesOf(int[] rows) {
        Set<Integer> known = new HashSet<>();
        for (int row : rows) {
            if (log.addressKnown(row)) {
                known.add(sites.of(row));
            }
        }
        return known;
    }
}
