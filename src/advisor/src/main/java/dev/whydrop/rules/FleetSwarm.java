package dev.whydrop.rules;

/** Streams that were cut together and that no tighter place accounts for. */
public final class FleetSwarm extends Swarm {
    public FleetSwarm(Core core, SwarmFigures figures) {
        super(core, figures);
    }
}
