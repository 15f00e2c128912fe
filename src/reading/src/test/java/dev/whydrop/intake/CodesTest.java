package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    private static final String HEADER = "stream_name,end_time,errcode,sub_errcode,reason";

    private final CsvFolder folder;

    CodesTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
    }

    @ParameterizedTest
    @CsvSource({
        "3, '', 3, 0",
        "3, 0, 3, 0",
        "3, -, 3, 0",
        "18, 501, 18, 501",
        "18.0, 501.0, 18, 501",
        "18/501, '', 18, 501",
        "18/501, 0, 18, 501",
        "18/501, 501, 18, 501",
        "18 / 501, '', 18, 501",
        "018, '', 18, 0",
        "4711, 42, 4711, 42",
    })
    void theCodeIsAPairOfNumbers(String errcode, String subErrcode, int main, int sub) {
        assertThat(code(errcode, subErrcode, "")).isEqualTo(ErrorCode.of(main, sub));
    }

    @ParameterizedTest
    @CsvSource({
        "客户端主动断流(3), 3, 0",
        "客户端主动断流（3）, 3, 0",
        "Client actively interrupts the push (18/305), 18, 305",
    })
    void aCodeInBracketsAtTheEndOfTheReasonStandsInForTheErrcode(String reason, int main, int sub) {
        assertThat(code("", "", reason)).isEqualTo(ErrorCode.of(main, sub));
    }

    @ParameterizedTest
    @CsvSource({"The push URL has expired.", "the push url has expired", "推流时间戳参数值已过期"})
    void aReasonThatOnlyOneCodeHasStandsInForTheErrcode(String reason) {
        assertThat(code("-", "", reason)).isEqualTo(ErrorCode.of(18, 501));
    }

    @Test
    void theErrcodeGoesBeforeTheReasonAndTheReasonIsKept() {
        Disconnect disconnect = folder.readOne(HEADER, "s,1764000000,21,102,客户端主动断流(3)");

        assertThat(disconnect.code()).isEqualTo(ErrorCode.of(21, 102));
        assertThat(disconnect.reason()).isEqualTo("客户端主动断流(3)");
    }

    @ParameterizedTest
    @CsvSource({"Network error for the push client.", "推流链路网络异常", "プッシュ接続ネットワークの異常"})
    void aReasonThatSeveralCodesShareGivesTheirFamilyAndIsKept(String reason) {
        Disconnect disconnect = folder.readOne(HEADER, "s,1764000000,,," + reason);

        assertThat(disconnect.code()).isSameAs(ErrorCode.of(Family.NETWORK));
        assertThat(disconnect.reason()).isEqualTo(reason);
    }

    @Test
    void aReasonInNoTableIsKeptAsItIs() {
        List<Disconnect> both = folder.read(
                        HEADER, "s,1764000000,,,the cat pulled the plug", "s,1764000100,,,the cat pulled the plug")
                .disconnects();

        assertThat(both)
                .extracting(Disconnect::code)
                .containsExactly(ErrorCode.of(Family.UNMAPPED), ErrorCode.of(Family.UNMAPPED));
        assertThat(both).extracting(Disconnect::reason).containsOnly("the cat pulled the plug");
    }

    @Test
    void aRowWithNeitherErrcodeNorReasonIsRejected() {
        assertThat(folder.whyNot(HEADER, "s,1764000000,,,-"))
                .isEqualTo("errcode is empty, and there is no reason. Export the records with their errcode.");
    }

    private ErrorCode code(String errcode, String subErrcode, String reason) {
        return folder.readOne(HEADER, String.join(",", "s,1764000000", errcode, subErrcode, reason))
                .code();
    }
}
