package dev.whydrop.intake.internal.url;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whydrop.intake.AnyInput;
import dev.whydrop.intake.PushKeys;
import dev.whydrop.intake.Secrets;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.UrlCheck;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;

/** Any text as the parameters of a push URL. */
@Timeout(20)
class PushUrlFuzzTest {
    private static final PushKeys KEYS = PushKeys.parse(
            "push.example.com: e12c46f2612d5106e2034781ab261ca3\nother.example.com: 0123456789abcdef0123456789abcdef");
    private static final StreamId STREAM = new StreamId("push.example.com", "live", "Cam-1");
    private static final StreamId OTHER = new StreamId("push.example.com", "live", "cam-2");

    @FuzzTest
    void parameters_prove_the_same_whatever_was_read_before(byte[] input) {
        String parameters = new String(input, StandardCharsets.UTF_8);
        PushUrlReader used = new PushUrlReader(KEYS);
        used.read(parameters, OTHER);

        PushUrl url = used.read(parameters, STREAM);

        assertThat(url).isEqualTo(new PushUrlReader(KEYS).read(parameters, STREAM));
        assertThat(url.expiresMillis() != Disconnect.UNKNOWN)
                .isEqualTo(url.check().time() == UrlCheck.Time.PRESENT);
        AnyInput.assertNoSecret(Secrets.masked(parameters));
    }
}
