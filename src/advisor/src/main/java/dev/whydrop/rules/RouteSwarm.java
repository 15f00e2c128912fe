package dev.whydrop.rules;

/**
 * Streams of several sites that share a way to the platform and were cut together: a wider address block, a /24 of which {@code routeAddresses} or
 * more addresses with streams of several domains were hit, an access node, a domain or an app.
 */
public final class RouteSwarm extends Swarm {
    public RouteSwarm(Core core, SwarmFigures figures) {
        super(core, figures);
    }
}
