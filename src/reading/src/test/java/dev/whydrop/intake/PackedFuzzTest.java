package dev.whydrop.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whydrop.intake.internal.csv.Plainly;
import org.junit.jupiter.api.Timeout;

/** Any bytes as gzip, zstd or zip, damaged or not. */
@Timeout(20)
class PackedFuzzTest {
    @FuzzTest
    void what_is_packed_is_read_or_refused(byte[] packed) {
        // By one way only: where packed data are damaged, the two stop at places that may differ by a row.
        AnyInput.read(packed, IntakeOptions.defaults(), new Plainly(2));
    }
}
