package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.intake.internal.text.Excerpt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0000', textBlock = """
                    txSecret=f85a&txTime=5C271099                                      | txSecret=***&txTime=5C271099
                    rtmp://push.example.com/live/cam1?txSecret=f85a&txTime=5C271099    | rtmp://push.example.com/live/cam1?txSecret=***&txTime=5C271099
                    a txSecret=f85a b TXSECRET=f85b c                                  | a txSecret=*** b TXSECRET=*** c
                    {"txSecret":"f85a","txTime":"5C271099"}                            | {"txSecret":"***","txTime":"5C271099"}
                    {\\"txSecret\\": \\"f85a\\"}                                       | {\\"txSecret\\": \\"***\\"}
                    cam1%3FtxSecret%3Df85a%26txTime%3D5C271099                         | cam1%3FtxSecret%3D***
                    cam1%253FtxSecret%253Df85a                                         | cam1%253FtxSecret%253D***
                    cam1?bizid=7&pushKey=hush&token=f85b                               | cam1?bizid=7&pushKey=***&token=***
                    <tx_secret>f85a</tx_secret>                                        | <tx_secret>***</tx_secret>
                    txSecret f85a2ab363fe4deaffef9754d79da6fe                          | txSecret ***
                    txSecret＝f85a                                                     | txSecret＝***
                    txSecret=***&txTime=5C271099                                       | txSecret=***&txTime=5C271099
                    """)
    void theValueOfTxSecretIsMasked(String text, String masked) {
        assertThat(Secrets.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "txSecret is missing",
                "txSecret",
                "txSecret=&txTime=5C271099",
                "cam1?txTime=5C271099",
                "d41d8cd98f00b204e9800998ecf8427e"
            })
    void everythingElseStays(String text) {
        assertThat(Secrets.masked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "d41d8cd98f00b204e9800998ecf8427e, ***",
        "key: d41d8cd98f00b204e9800998ecf8427e!, key: ***!",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, ***",
        "12345678901234567890123456789012, 12345678901234567890123456789012",
        "d41d8cd98f00b204e9800998ecf8427, d41d8cd98f00b204e9800998ecf8427"
    })
    void anExcerptShowsNoDigestEither(String value, String shown) {
        assertThat(Excerpt.value(value).shown()).isEqualTo(shown);
    }
}
