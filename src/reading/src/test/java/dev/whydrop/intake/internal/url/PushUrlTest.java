package dev.whydrop.intake.internal.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.intake.CsvFolder;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.PushKeys;
import dev.whydrop.intake.Told;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PushIdentity;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.UrlCheck;
import dev.whydrop.model.UrlCheck.Signature;
import dev.whydrop.model.UrlCheck.Time;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushUrlTest {
    private static final long EXPIRES = Instant.parse("2018-12-29T06:13:45Z").toEpochMilli();
    private static final String KEY = "e12c46f2612d5106e2034781ab261ca3";
    private static final String OTHER_KEY = "0123456789abcdef0123456789abcdef";
    private static final String TIME = "5C271099";
    private static final StreamId STREAM = new StreamId("push.example.com", "live", "Cam-1");

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
        assertThat(read(PushKeys.NONE, parameters).expiresMillis()).isEqualTo(EXPIRES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
        assertThat(read(PushKeys.NONE, parameters).expiresMillis()).isEqualTo(Disconnect.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5C271099                                                        | PRESENT      | NOT_RECORDED
                    something                                                       | NOT_RECORDED | NOT_RECORDED
                    bizid=1                                                         | MISSING      | MISSING
                    rtmp://push.example.com/live/Cam-1                              | MISSING      | MISSING
                    rtmp://push.example.com/live/Cam-1?txTime=5C271099              | PRESENT      | MISSING
                    txSecret=&txTime=                                               | MISSING      | MISSING
                    txSecret=f85a2ab363fe4deaffef9754d79da6fe                       | MISSING      | NOT_CHECKED
                    txSecret=f85a2ab363fe4deaffef9754d79da6fe&amp;txTime=5C271099   | MISSING      | NOT_CHECKED
                    txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099       | PRESENT      | NOT_CHECKED
                    txSecret=***&txTime=5C271099                                    | PRESENT      | NOT_CHECKED
                    txSecret=xxxxxxxx&txTime=5C271099                               | PRESENT      | NOT_CHECKED
                    txSecret=f85a&txTime=5C271099                                   | PRESENT      | NO_DIGEST
                    txSecret=secret&txTime=1546064025                               | DECIMAL      | NO_DIGEST
                    txSecret=secret&txTime=1546064025000                            | DECIMAL      | NO_DIGEST
                    txSecret=secret&txTime=167F8A6D428                              | MILLISECONDS | NO_DIGEST
                    txSecret=secret&txTime=15C271099                                | NOT_HEX      | NO_DIGEST
                    txSecret=secret&txTime=tomorrow                                 | NOT_HEX      | NO_DIGEST
                    """)
    void whatTheParametersProveWithoutAKey(String parameters, Time time, Signature signature) {
        assertThat(read(PushKeys.NONE, parameters).check()).isSameAs(UrlCheck.of(time, signature));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    txTime=5C271099&userid=anna                             | anna | -
                    user_id=anna&room_id=7                                  | anna | 7
                    rtmp://push.example.com/live/Cam-1?UID=anna&groupid=7   | anna | 7
                    uid=&userid=anna                                        | anna | -
                    roomid=7                                                | -    | 7
                    userid=a***a&roomid=xxxx                                | -    | -
                    luserid=anna&txTime=5C271099                            | -    | -
                    5C271099                                                | -    | -
                    """)
    void whomAUrlNamesIsTakenFromItsParameters(String parameters, @Nullable String user, @Nullable String room) {
        assertThat(read(PushKeys.NONE, parameters).identity())
                .isEqualTo(PushIdentity.of(Objects.requireNonNullElse(user, ""), Objects.requireNonNullElse(room, "")));
    }

    @Test
    void noIdCanBeReadFromWhatIsKept() {
        assertThat(read(PushKeys.NONE, "userid=anna&roomid=7").toString()).doesNotContain("anna", "=7,", "=7]");
    }

    @Test
    void theDocumentedExampleIsSignedRightly() {
        PushUrl url = new PushUrlReader(PushKeys.parse("push.example.com: " + KEY))
                .read(
                        "txSecret=F85A2AB363FE4DEAFFEF9754D79DA6FE&txTime=5C271099",
                        new StreamId("push.example.com", "live", "test"));

        assertThat(url)
                .isEqualTo(new PushUrl(EXPIRES, UrlCheck.of(Time.PRESENT, Signature.RIGHT), PushIdentity.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA-256"})
    void bothDigestsAreChecked(String algorithm) {
        String secret = digest(algorithm, KEY + "Cam-1" + TIME);

        assertThat(signature("*: " + KEY, secret)).isEqualTo(Signature.RIGHT);
        assertThat(signature("*: " + OTHER_KEY, secret)).isEqualTo(Signature.OTHER_KEY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    push.example.com: 0123456789abcdef0123456789abcdef, e12c46f2612d5106e2034781ab261ca3 | RIGHT
                    PUSH.Example.com: "e12c46f2612d5106e2034781ab261ca3"                                 | RIGHT
                    push.example.com: [primary, 'e12c46f2612d5106e2034781ab261ca3']                      | RIGHT
                    push.example.com: primary\\npush.example.com: e12c46f2612d5106e2034781ab261ca3       | RIGHT
                    push.example.com: primary\\n*: e12c46f2612d5106e2034781ab261ca3                      | RIGHT
                    push.example.com: primary\\npush.other.com: e12c46f2612d5106e2034781ab261ca3         | OTHER_DOMAIN
                    push.example.com: primary\\npush.other.com: another                                  | OTHER_KEY
                    push.other.com: e12c46f2612d5106e2034781ab261ca3                                     | NOT_CHECKED
                    """)
    void aSignatureIsCheckedWithTheKeysOfItsDomain(String keys, Signature signature) {
        assertThat(signature(keys.replace("\\n", "\n"), digest("MD5", KEY + "Cam-1" + TIME)))
                .isEqualTo(signature);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    WITH_PATH|live/Cam-15C271099
                    WITH_PATH|/live/Cam-15C271099
                    WITH_PATH|rtmp://push.example.com/live/Cam-15C271099
                    WITH_QUERY|Cam-1?5C271099
                    WITH_QUERY|Cam-1?bizid=75C271099
                    OTHER_CASE|cam-15C271099
                    OTHER_CASE|CAM-15C271099
                    WITH_BLANK|Cam-1 5C271099
                    NO_NAME|5C271099
                    OTHER_TIME|Cam-15c271099
                    OTHER_TIME|Cam-11546064025
                    OTHER_KEY|Cam-25C271099
                    """)
    void theMistakeInTheHashIsNamed(Signature signature, String signed) {
        String secret = digest("SHA-256", KEY + signed);
        PushUrl url = read(PushKeys.parse("*: " + KEY), "bizid=7&txSecret=" + secret + "&txTime=" + TIME);

        assertThat(url.check().signature()).isEqualTo(signature);
    }

    @Test
    void theNamesOfOtherStreamsOfThePathAreTriedWhereverTheyStandInTheInput(@TempDir Path path) {
        String ofAnother = "txSecret=" + digest("MD5", KEY + "Cam-2" + TIME) + "&txTime=" + TIME;
        String ofNobody = "txSecret=" + digest("MD5", KEY + "Cam-3" + TIME) + "&txTime=5C27109A";
        Intake intake = new CsvFolder(path)
                .read(
                        withKeys("*: " + KEY),
                        "domain,app_name,stream_name,end_time,errcode,sub_errcode,stream_param",
                        "d.example,live,Cam-1,1764000000,18,503," + ofAnother,
                        "d.example,live,Cam-1,1764000001,18,503," + ofNobody,
                        "d.example,live,Cam-2,1764000002,1,0,",
                        "d.example,other,Cam-3,1764000003,1,0,");

        assertThat(intake.disconnects())
                .extracting(each -> each.urlCheck().signature())
                .containsExactly(
                        Signature.OTHER_STREAM, Signature.OTHER_KEY, Signature.NOT_RECORDED, Signature.NOT_RECORDED);
    }

    @Test
    void twoUrlsThatOnlyTheirSecretsTellApartAreNotTakenForEachOther(@TempDir Path path) {
        String ofAnother = "txSecret=" + digest("MD5", KEY + "Cam-2" + TIME) + "&txTime=" + TIME;
        String ofNobody = "txSecret=" + digest("MD5", OTHER_KEY + "Cam-1" + TIME) + "&txTime=" + TIME;
        Intake intake = new CsvFolder(path)
                .read(
                        withKeys("*: " + KEY),
                        "domain,app_name,stream_name,end_time,errcode,sub_errcode,stream_param",
                        "d.example,live,Cam-1,1764000000,18,503," + ofAnother,
                        "d.example,live,Cam-1,1764000001,18,503," + ofNobody,
                        "d.example,live,Cam-2,1764000002,1,0,");

        assertThat(intake.disconnects().subList(0, 2))
                .extracting(each -> each.urlCheck().signature())
                .containsOnly(Signature.OTHER_KEY);
    }

    @Test
    void atMostAThousandNamesAreTried(@TempDir Path path) {
        String ofTheLast = "txSecret=" + digest("MD5", KEY + "cam-2000" + TIME) + "&txTime=" + TIME;
        String[] rows = Stream.concat(
                        Stream.of("stream_name,end_time,errcode,stream_param", "Cam-1,1764000000,18/503," + ofTheLast),
                        IntStream.rangeClosed(1000, 2000).mapToObj(i -> "cam-" + i + ",1764000001,1,"))
                .toArray(String[]::new);

        assertThat(new CsvFolder(path)
                        .read(withKeys("*: " + KEY), rows)
                        .disconnects()
                        .get(0)
                        .urlCheck()
                        .signature())
                .isEqualTo(Signature.OTHER_KEY);
    }

    @Test
    void aPlaceholderIsNoUrl(@TempDir Path path) {
        assertThat(new CsvFolder(path)
                        .readOne("stream_name,end_time,errcode,stream_param", "s,1764000000,3,-")
                        .urlCheck())
                .isSameAs(UrlCheck.UNKNOWN);
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
        assertThat(Told.rejects(intake)).hasSize(1);
        assertThat(intake.toString()).doesNotContain("f85a2ab363fe4deaffef9754d79da6fe", "txTime", "5C271099");
    }

    private static PushUrl read(PushKeys keys, String parameters) {
        return new PushUrlReader(keys).read(parameters, STREAM);
    }

    private static Signature signature(String keys, String secret) {
        return read(PushKeys.parse(keys), "txSecret=" + secret + "&txTime=" + TIME)
                .check()
                .signature();
    }

    private static IntakeOptions withKeys(String keys) {
        return IntakeOptions.defaults().withPushKeys(PushKeys.parse(keys));
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
