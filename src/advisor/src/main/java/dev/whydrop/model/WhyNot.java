package dev.whydrop.model;

import java.time.Instant;
import java.util.List;

/**
 * What spoke for and against one diagnosis, episode by episode.
 *
 * @param id the diagnosis
 * @param title its title in the language asked for
 * @param givenFrom the likelihood from which a diagnosis is given, 0 to 1
 * @param episodes the episodes of the streams asked for, in order of stream and time
 */
public record WhyNot(String id, String title, double givenFrom, List<Episode> episodes) {
    public WhyNot {
        episodes = List.copyOf(episodes);
    }

    /**
     * One episode of a stream.
     *
     * @param stream the stream
     * @param from end of its first disconnect
     * @param to end of its last disconnect
     * @param disconnects number of its disconnects
     * @param given what was given instead or as well, likeliest first; empty when nothing was
     * @param likelihood the highest likelihood the diagnosis reached on one of the disconnects, 0 to 1
     * @param evidence what spoke for it and against it, strongest first; empty when no rule had anything to say
     */
    public record Episode(
            StreamId stream,
            Instant from,
            Instant to,
            int disconnects,
            List<Alternative> given,
            double likelihood,
            List<EvidenceLine> evidence) {
        public Episode {
            given = List.copyOf(given);
            evidence = List.copyOf(evidence);
        }
    }
}
