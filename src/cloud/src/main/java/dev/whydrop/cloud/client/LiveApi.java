package dev.whydrop.cloud.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.key.ApiKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import okhttp3.OkHttpClient;

/** The platform's API for live streams, one question at a time, each asked once. Not safe to share between threads. */
final class LiveApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** How many times longer than one wait a whole answer may take; ends one that trickles. */
    private static final int WHOLE_ANSWER = 4;

    private final ResponseRecorder recorder = new ResponseRecorder();
    private final FailureReader failures;
    private final CommonClient client;

    LiveApi(CloudOptions options, ApiKey key, Clock clock) {
        this.failures = new FailureReader(options, key, clock);
        HttpProfile http = new HttpProfile();
        http.setProtocol(options.endpoint().protocol());
        http.setEndpoint(options.endpoint().host());
        http.setHttpClient(httpClient(options.timeout()));
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);
        profile.setDebug(false); // It would print the signature.
        this.client = new CommonClient("live", "2018-08-01", new Credential(key.id(), key.secret()), "", profile);
    }

    /** The SDK's own client counts time in seconds, waits without end by default and follows redirections with the signature. */
    private OkHttpClient httpClient(Duration timeout) {
        return new OkHttpClient.Builder()
                .connectTimeout(timeout)
                .writeTimeout(timeout)
                .readTimeout(timeout)
                .callTimeout(timeout.multipliedBy(WHOLE_ANSWER))
                .followRedirects(false)
                .addInterceptor(recorder)
                .build();
    }

    /**
     * {@return what the platform answers: the object under {@code Response}}
     *
     * @throws CloudException if it does not
     */
    JsonNode ask(Action action, Map<String, ?> parameters) {
        try {
            String answer = client.call(action.toString(), JSON.writeValueAsString(parameters));
            JsonNode response = JSON.readTree(answer).path("Response");
            if (!response.isObject()) {
                throw failures.noApiAnswer(action, recorder);
            }
            return response;
        } catch (TencentCloudSDKException e) {
            throw failures.read(action, e, recorder);
        } catch (JsonProcessingException e) {
            throw failures.noApiAnswer(action, recorder);
        } catch (CloudException e) {
            throw e;
        } catch (RuntimeException e) {
            // The SDK lets a NullPointerException and a JsonSyntaxException through for answers it does not expect.
            throw failures.read(action, e, recorder);
        }
    }
}
