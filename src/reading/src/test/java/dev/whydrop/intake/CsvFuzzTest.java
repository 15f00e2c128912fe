package dev.whydrop.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/** Any bytes as CSV, plain or not. */
@Timeout(20)
class CsvFuzzTest {
    @FuzzTest
    void every_record_comes_out_the_same_by_either_way(byte[] content) {
        AnyInput.readByEitherWay(content, IntakeOptions.defaults());
    }
}
