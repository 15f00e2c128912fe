package dev.whydrop.cloud.key;

import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.CloudFailure;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the key from the environment, and where it is not there, from the first file that exists. */
final class EnvironmentThenFile implements KeySource {
    private final Function<String, @Nullable String> environment;
    private final List<KeyFile> places;

    EnvironmentThenFile(Function<String, @Nullable String> environment, List<KeyFile> places) {
        this.environment = environment;
        this.places = List.copyOf(places);
    }

    @Override
    public ApiKey key() {
        return ApiKey.of(variable("TENCENTCLOUD_SECRET_ID"), variable("TENCENTCLOUD_SECRET_KEY"), "the environment")
                .or(() -> KeyFile.first(places).map(EnvironmentThenFile::in))
                .map(EnvironmentThenFile::checked)
                .orElseThrow(() -> missing(""));
    }

    /** A header of a request cannot hold other signs, and no key has them. */
    private static ApiKey checked(ApiKey key) {
        if ((key.id() + key.secret()).chars().anyMatch(sign -> sign <= ' ' || sign > '~')) {
            throw missing(": the one from " + key.source() + " has a sign in it that no key has");
        }
        return key;
    }

    /** The first file decides, so where it has no key it is the one to look at. */
    private static ApiKey in(KeyFile file) {
        try {
            return file.key()
                    .orElseThrow(() -> missing(
                            ": " + file.source() + " does not have both, secret_id and secret_key under [default]"));
        } catch (IOException e) {
            throw missing(": " + file.source() + " cannot be read");
        }
    }

    private static CloudException missing(String why) {
        return new CloudException(
                CloudFailure.NO_KEY,
                "",
                "There is no key to ask the platform with" + why + ". Maybe set TENCENTCLOUD_SECRET_ID and"
                        + " TENCENTCLOUD_SECRET_KEY, or write secret_id and secret_key under [default] in"
                        + " ~/.tencentcloud/credentials; keys are made in the console under"
                        + " Cloud Access Management > API Keys.");
    }

    private String variable(String name) {
        return Objects.requireNonNullElse(environment.apply(name), "");
    }
}
