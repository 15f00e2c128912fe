package dev.whydrop.simulation;

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
 */
record Scene(Feed feed, long start, long end, String address, ErrorCode code, String diagnosis, String incident) {
    static final String PLANNED = "client.ended";
    static final String BLIP = "network.blip";

    Scene shifted(long seconds) {
        return new Scene(feed, start + seconds, end + seconds, address, code, diagnosis, incident);
    }

    boolean planned() {
        return diagnosis.equals(PLANNED);
    }
}
