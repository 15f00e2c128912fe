package dev.whydrop.intake.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whydrop.catalog.Texts;
import dev.whydrop.intake.AnyInput;
import dev.whydrop.intake.CsvFolder;
import dev.whydrop.intake.MemoryBudget;
import dev.whydrop.intake.internal.interning.KeptNames;
import dev.whydrop.intake.internal.text.Utf8Slice;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** Any text as the reason of a disconnect, with any text as its codes. */
@Timeout(20)
class ReasonTextFuzzTest {
    /** @param input the reason; or errcode, sub_errcode and reason, a line each */
    @FuzzTest
    void a_reason_gives_a_code_a_family_or_a_reject(byte[] input) {
        List<String> lines = new ArrayList<>(List.of(new String(input, StandardCharsets.UTF_8).split("\n", 3)));
        while (lines.size() < 3) {
            lines.add(0, "");
        }
        CodeReader used = new CodeReader(CsvFolder.CATALOG, new KeptNames(MemoryBudget.UNLIMITED));

        String first = read(used, lines);

        assertThat(read(used, lines)).as("read once more").isEqualTo(first);
        AnyInput.assertNoSecret(first);
    }

    private static String read(CodeReader reader, List<String> lines) {
        try {
            ErrorCode code =
                    reader.read(Utf8Slice.of(lines.get(0)), Utf8Slice.of(lines.get(1)), Utf8Slice.of(lines.get(2)));
            assertThat(ErrorCode.parse(code.toString())).isEqualTo(code);
            return code.toString();
        } catch (BadRow e) {
            return Texts.in(Language.EN).say(e.why());
        }
    }
}
