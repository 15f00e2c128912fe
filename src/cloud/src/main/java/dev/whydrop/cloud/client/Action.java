package dev.whydrop.cloud.client;

/** What is asked of the platform: every action there is in this program. All of them read; a test holds that. */
public enum Action {
    STREAM_EVENTS("DescribeLiveStreamEventList"),
    STREAM_STATE("DescribeLiveStreamState"),
    DOMAIN("DescribeLiveDomain"),
    /** Its answer holds the push keys: only whether authentication is on may be read of it. */
    PUSH_AUTHENTICATION("DescribeLivePushAuthKey"),
    STREAMS_ONLINE("DescribeLiveStreamOnlineList"),
    PUSHERS("DescribeBackupStreamList"),
    PUSH_QUALITY("DescribeStreamPushInfoList");

    private final String id;

    Action(String id) {
        this.id = id;
    }

    /** {@return the name that the API knows it by} */
    @Override
    public String toString() {
        return id;
    }
}
