package dev.whydrop.cloud;

import dev.whydrop.cloud.client.Machine;
import dev.whydrop.cloud.client.Sleeper;
import dev.whydrop.cloud.key.ApiKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Time that stands still unless somebody sleeps. */
public final class StoodTime extends Clock implements Sleeper {
    public static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");

    private Instant now;
    private final List<Duration> sleeps = new ArrayList<>();

    public StoodTime() {
        this(NOW);
    }

    public StoodTime(Instant now) {
        this.now = now;
    }

    /** {@return every wait so far} */
    public List<Duration> sleeps() {
        return sleeps;
    }

    /** {@return a machine in this time, with the key that the loopback API knows} */
    public Machine machine() {
        return machine(new ApiKey(LoopbackApi.SECRET_ID, LoopbackApi.SECRET_KEY, "the environment"));
    }

    public Machine machine(ApiKey key) {
        return new Machine(this, new Random(7), this, () -> key);
    }

    @Override
    public void sleep(Duration time) {
        sleeps.add(time);
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
