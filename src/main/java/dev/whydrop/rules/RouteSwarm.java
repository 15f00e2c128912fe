package dev.whydrop.rules;

/** Streams of several sites that share a way to the platform and were cut together: a wider address block, an access node, a domain or an app. */
public final class RouteSwarm extends Swarm {
    public RouteSwarm(Core core, SwarmFigures figures) {
        super(core, figures);
    }
}
