package dev.whydrop.cloud.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whydrop.cloud.CloudException;
import java.util.Map;

/** Asks the platform, at the pace allowed, and asks again where that can help. Not safe to share between threads. */
public final class LiveClient {
    private final LiveApi api;
    private final Pace pace;
    private final Backoff backoff;
    private final Machine machine;
    private long asked;

    /**
     * Looks up the key; asks nothing yet.
     *
     * @throws CloudException if there is no key
     */
    public LiveClient(CloudOptions options, Machine machine) {
        this.api = new LiveApi(options, machine.keys().key(), machine.clock());
        this.pace = new Pace(options.rate(), machine.clock(), machine.sleeper());
        this.backoff = new Backoff(machine.random());
        this.machine = machine;
    }

    /**
     * {@return what the platform answers}
     *
     * @throws CloudException if it does not, or not in {@value Backoff#TRIES} tries
     */
    public JsonNode ask(Action action, Map<String, ?> parameters) {
        for (int tries = 1; ; tries++) {
            pace.await();
            asked++;
            try {
                return api.ask(action, parameters);
            } catch (CloudException e) {
                if (!e.failure().retryable() || tries == Backoff.TRIES) {
                    throw e;
                }
                machine.sleeper().sleep(backoff.after(tries));
            }
        }
    }

    /** {@return how many requests were sent} */
    long asked() {
        return asked;
    }
}
