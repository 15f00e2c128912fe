package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Disconnect;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushUrlTest {
    private static final long EXPIRES = Instant.parse("2018-12-29T06:13:45Z").toEpochMilli();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5C271099",
                "5c271099",
                "txTime=5C271099",
                "?txTime=5C271099",
                "txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099",
                "txTime=5C271099&txSecret=f85a2ab363fe4deaffef9754d79da6fe",
                "TXTIME=5c271099",
                "rtmp://push.example.com/live/cam1?txSecret=f85a&txTime=5C271099#top",
            })
    void theExpiryIsTakenFromTxTime(String parameters) {
        assertThat(PushUrl.expiresMillis(parameters)).isEqualTo(EXPIRES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "bizid=1",
                "txTime=",
                "txTime",
                "txTime=tomorrow",
                "txTime=-C271099",
                "txTime=15C271099",
                "txTime=５C271099",
                "mytxTime=5C271099",
                "5C27109",
                "5C27109G",
            })
    void withoutTxTimeTheExpiryIsUnknown(String parameters) {
        assertThat(PushUrl.expiresMillis(parameters)).isEqualTo(Disconnect.UNKNOWN);
    }

    @Test
    void nothingElseOfTheParametersIsKept(@TempDir Path path) {
        Intake intake = new CsvFolder(path)
                .read(
                        "stream_name,end_time,errcode,stream_param",
                        "s,1764000000,3,txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099",
                        "s,1764000000,no,txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099");

        assertThat(intake.disconnects())
                .extracting(Disconnect::urlExpiresMillis)
                .containsExactly(EXPIRES);
        assertThat(intake.reading().rejects()).hasSize(1);
        assertThat(intake.toString()).doesNotContain("f85a2ab363fe4deaffef9754d79da6fe", "txTime", "5C271099");
    }
}
