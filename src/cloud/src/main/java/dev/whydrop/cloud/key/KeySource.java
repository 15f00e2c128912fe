package dev.whydrop.cloud.key;

import dev.whydrop.cloud.CloudException;
import java.nio.file.Path;

/** Where the key comes from. */
public interface KeySource {
    /**
     * {@return the key}
     *
     * @throws CloudException if there is none
     */
    ApiKey key();

    /**
     * {@return the environment ({@code TENCENTCLOUD_SECRET_ID}, {@code TENCENTCLOUD_SECRET_KEY}), then the profile file} The SDK's own chain would go
     * on to ask a metadata host, without a time-out.
     */
    static KeySource environmentThenProfile() {
        return new EnvironmentThenFile(System::getenv, KeyFile.places(Path.of(System.getProperty("user.home", ""))));
    }
}
