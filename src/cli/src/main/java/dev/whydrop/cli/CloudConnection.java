package dev.whydrop.cli;

import dev.whydrop.cloud.CloudOptions;
import dev.whydrop.cloud.Endpoint;
import dev.whydrop.cloud.LiveClient;
import dev.whydrop.cloud.Machine;
import java.time.Duration;
import java.util.Objects;
import picocli.CommandLine.Option;

/** The options of commands that ask the platform. */
final class CloudConnection {
    @Option(
            names = "--endpoint",
            paramLabel = "HOST",
            defaultValue = Endpoint.DEFAULT,
            description = "Host of the API, such as live.intl.tencentcloudapi.com. Default: ${DEFAULT-VALUE}.")
    String endpoint = Endpoint.DEFAULT;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "10",
            description = "Requests a second at most. Default: ${DEFAULT-VALUE}.")
    int rate = 10;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "Time to wait for the connection, and for each part of an answer. Default: ${DEFAULT-VALUE}.")
    double timeout = 20;

    /** {@return a client for the platform; it has asked nothing yet} */
    LiveClient client(Machine machine) {
        try {
            Duration time = Duration.ofMillis(Math.round(timeout * 1000));
            return new LiveClient(new CloudOptions(Endpoint.parse(endpoint), time, rate), machine);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(Objects.requireNonNull(e.getMessage()));
        }
    }
}
