package dev.whydrop.cloud.client;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.provider.CredentialsProvider;
import com.tencentcloudapi.common.provider.EnvironmentVariableCredentialsProvider;
import com.tencentcloudapi.common.provider.ProfileCredentialsProvider;
import java.util.Optional;

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
        return () -> given(new EnvironmentVariableCredentialsProvider(), "the environment")
                .or(() -> given(new ProfileCredentialsProvider(), "the file ~/.tencentcloud/credentials"))
                .orElseThrow(() -> new CloudException(
                        CloudFailure.NO_KEY,
                        "",
                        "There is no key to ask the platform with. Maybe set TENCENTCLOUD_SECRET_ID and"
                                + " TENCENTCLOUD_SECRET_KEY, or write secret_id and secret_key under [default] in"
                                + " ~/.tencentcloud/credentials; keys are made in the console under"
                                + " Cloud Access Management > API Keys."));
    }

    private static Optional<ApiKey> given(CredentialsProvider provider, String source) {
        try {
            Credential credential = provider.getCredentials();
            return Optional.of(new ApiKey(
                    credential.getSecretId().strip(), credential.getSecretKey().strip(), source));
        } catch (TencentCloudSDKException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
