package dev.whydrop.rules;

/**
 * Streams of one site that were cut together: of one client address, of a /64 of IPv6, or of a /24 of which only few addresses were hit, or only the
 * streams of one domain. A block of many addresses and several domains is no site but a {@link RouteSwarm}.
 */
public final class SiteSwarm extends Swarm {
    public SiteSwarm(Core core, SwarmFigures figures) {
        super(core, figures);
    }
}
