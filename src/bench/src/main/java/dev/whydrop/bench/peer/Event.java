package dev.whydrop.bench.peer;

/**
 * A record of the log as the rule engines among the peers are given it.
 *
 * @param stream domain, AppName and StreamName
 * @param episode number of its episode among those of all streams
 * @param start in epoch milliseconds
 * @param at its end in epoch milliseconds
 * @param address of the client; empty when not known
 */
public record Event(String stream, int episode, long start, long at, String address, int code, int sub) {
    /** Whether the network cut it. */
    public boolean cut() {
        return sub == 0 && code >= 12 && code <= 17;
    }

    /** Whether another push took its stream over. */
    public boolean replaced() {
        return code == 21 && sub == 102;
    }
}
