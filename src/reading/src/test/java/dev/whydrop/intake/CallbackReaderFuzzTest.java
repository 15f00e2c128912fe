package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whydrop.model.Language;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** Any body as a callback. */
@Timeout(20)
class CallbackReaderFuzzTest {
    private static final CallbackReader READER = CallbackReader.of(IntakeOptions.defaults());

    private static final CallbackReader CHECKING =
            CallbackReader.of(IntakeOptions.defaults().withCallbackKey(new CallbackKey("a-made-up-key")));

    @FuzzTest
    void a_body_is_used_or_rejected_with_a_reason(byte[] body) {
        Callback callback = READER.read(body);

        callback.rejected().ifPresent(each -> assertThat(each.why(Language.JA)).isNotBlank());
        assertThat(READER.together("callbacks", List.of(callback, callback))
                        .reading()
                        .rowsRead())
                .isEqualTo(2);
        assertThat(CHECKING.read(body).rejected()).isPresent();
    }
}
