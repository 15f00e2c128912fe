package dev.whydrop.rules;

/** Streams of one site that were cut together: of one client address, of a /24, or of a /64 of IPv6. */
public final class SiteSwarm extends Swarm {
    public SiteSwarm(Core core, SwarmFigures figures) {
        super(core, figures);
    }
}
