package dev.whydrop.cli.option;

import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.cloud.client.CloudOptions;
import dev.whydrop.cloud.client.Endpoint;
import dev.whydrop.cloud.client.LiveClient;
import dev.whydrop.cloud.client.Machine;
import java.time.Duration;
import java.util.Objects;
import picocli.CommandLine.Option;

/** The options of commands that ask the platform. */
public final class CloudConnection {
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
    public LiveClient client(Machine machine) {
        try {
            Duration time = Duration.ofMillis(Math.round(timeout * 1000));
            return new LiveClient(new CloudOptions(Endpoint.parse(endpoint), time, rate), machine);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(Objects.requireNonNull(e.getMessage()));
        }
    }
}
