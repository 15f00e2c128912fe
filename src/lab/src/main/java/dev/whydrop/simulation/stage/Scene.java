package dev.whydrop.simulation.stage;

import dev.whydrop.model.ErrorCode;

/**
 * One record of a story.
 *
 * @param feed the stream
 * @param start start of the push, in seconds; equal to the end when it was refused
 * @param end end of the push, in seconds
 * @param address who pushed
 * @param code the code
 * @param diagnosis its truth
 * @param incident its incident; empty for none
 * @param also what is as good an answer; empty for nothing
 * @param node the access node that took the push; empty when it is not recorded
 */
public record Scene(
        Feed feed,
        long start,
        long end,
        String address,
        ErrorCode code,
        String diagnosis,
        String incident,
        String also,
        String node) {
    public static final String PLANNED = "client.ended";
    public static final String BLIP = "network.blip";

    /** A record with one answer, and no node. */
    public Scene(Feed feed, long start, long end, String address, ErrorCode code, String diagnosis, String incident) {
        this(feed, start, end, address, code, diagnosis, incident, "", "");
    }

    public Scene shifted(long seconds) {
        return new Scene(feed, start + seconds, end + seconds, address, code, diagnosis, incident, also, node);
    }

    /** {@return the same as an export shows it} */
    public Scene seen(String shownAddress, String shownNode) {
        return new Scene(feed, start, end, shownAddress, code, diagnosis, incident, also, shownNode);
    }

    boolean planned() {
        return diagnosis.equals(PLANNED);
    }
}
