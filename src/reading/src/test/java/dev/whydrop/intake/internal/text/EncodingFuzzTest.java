package dev.whydrop.intake.internal.text;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whydrop.intake.AnyInput;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.IntakeOptions.Form;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;

/** Any bytes, said to be in any encoding. */
@Timeout(20)
class EncodingFuzzTest {
    private static final List<Charset> ENCODINGS = Stream.of(
                    "UTF-8", "UTF-16", "GB18030", "Shift_JIS", "Big5", "UTF-32")
            .map(Charset::forName)
            .toList();

    /** @param input a digit from 0 to 5 that chooses the encoding, and the content */
    @FuzzTest
    void whatever_the_encoding_is_said_to_be_every_record_is_read(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Charset said = ENCODINGS.get((input[0] & 0xFF) % ENCODINGS.size());
        AnyInput.readByEitherWay(
                Arrays.copyOfRange(input, 1, input.length),
                IntakeOptions.defaults().withForm(new Form(said, true)));
    }
}
