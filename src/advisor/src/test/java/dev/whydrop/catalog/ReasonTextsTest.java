package dev.whydrop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import dev.whydrop.model.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reason text stands for when a record has no code. */
class ReasonTextsTest {
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_documented_text_gives_its_only_code_or_the_family_of_all_that_share_it(Language language) {
        Map<String, TreeSet<ErrorCode>> sharing = new HashMap<>();
        for (CodeEntry entry : CATALOG.all()) {
            sharing.computeIfAbsent(text(entry, language), any -> new TreeSet<>())
                    .add(entry.code());
        }
        List<String> offenders = new ArrayList<>();
        for (CodeEntry entry : CATALOG.all()) {
            String text = text(entry, language);
            TreeSet<ErrorCode> codes = Objects.requireNonNull(sharing.get(text));
            ErrorCode expected = codes.size() == 1 ? codes.first() : ErrorCode.of(entry.family());
            // What is one code in this language may share its text in another; then it is the same family there.
            ErrorCode found = CATALOG.codeOf(text);
            if (!found.equals(expected)) {
                offenders.add(text + " gives " + found + ", expected " + expected);
            }
        }
        assertThat(offenders).isEmpty();
    }

    private static String text(CodeEntry entry, Language language) {
        return Objects.requireNonNull(entry.documented()).in(language);
    }

    @ParameterizedTest
    @CsvSource({
        "客户端主动断流(3), 3",
        "客户端主动断流（3）, 3",
        "客户端主动断流（３）, 3",
        "客户端主动断流 ( 3 ) 。, 3",
        "Client actively interrupts the push (3), 3",
        "something new (18/305), 18/305",
        "something new（18 / 305）, 18/305",
        "Network error for the push client. (13), 13",
        "from a newer table (4711), 4711"
    })
    void a_code_in_brackets_at_the_end_goes_before_the_text(String reason, String code) {
        assertThat(CATALOG.codeOf(reason)).isEqualTo(ErrorCode.parse(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[18-202] overdue | 18/202",
                "【21-102】被新的推流替换 | 21/102",
                "Refused, wrong signature (18, 503) | 18/503",
                "<18:501> expired | 18/501",
                "18-305 | 18/305",
                "18_305 | 18/305",
                "errcode:18 sub:501 | 18/501",
                "推流被拒绝，错误码18-305 | 18/305",
                "error code 18-501 came back | 18/501",
                "code=18-500 | 18/500",
                "エラーコード18/503 | 18/503"
            })
    void a_known_pair_in_any_brackets_at_either_end_is_the_code(String reason, String code) {
        assertThat(CATALOG.codeOf(reason)).isEqualTo(ErrorCode.parse(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "push url maybe invalid, sub_errcode=503 | 18/503",
                "auth failed: errcode=18, sub_errcode=503 | 18/503",
                "rejected with code 18/503 by the edge   | 18/503",
                "kicked, error code: 21/102              | 21/102",
                "断流，错误码：18/202，请处理               | 18/202",
                "gone (sub code 305)                     | 18/305",
                "gone (sub code 999)                     | unmapped?",
                "http code 404/500                       | unmapped?",
                "took 18/503 ms                          | unmapped?"
            })
    void numbers_that_a_text_names_as_the_code_are_the_code(String reason, String code) {
        assertThat(ErrorCatalog.load().codeOf(reason)).hasToString(code);
    }

    @Test
    void the_sub_code_that_a_text_names_completes_a_bare_main_code() {
        assertThat(ErrorCatalog.load().withSubCodeOf(ErrorCode.of(18), "push url maybe invalid sub_errcode=503"))
                .isEqualTo(ErrorCode.of(18, 503));
        assertThat(ErrorCatalog.load().withSubCodeOf(ErrorCode.of(21), "sub_errcode=503"))
                .isEqualTo(ErrorCode.of(21));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[12-31] on that day | unmapped?", "at (10:30) something | unmapped?", "[18-202 | unmapped?"})
    void what_looks_like_a_pair_and_is_no_known_code_says_nothing(String reason, String code) {
        assertThat(CATALOG.codeOf(reason)).isEqualTo(ErrorCode.parse(code));
    }

    @ParameterizedTest
    @CsvSource({
        "The push URL has expired., 18/501",
        "the push url HAS EXPIRED, 18/501",
        "推流时间戳参数值已过期！, 18/501",
        "Ｔｈｅ　ｐｕｓｈ　ＵＲＬ　ｈａｓ　ｅｘｐｉｒｅｄ．, 18/501",
        "ﾌﾟｯｼｭﾀｲﾑｽﾀﾝﾌﾟのﾊﾟﾗﾒｰﾀ値が期限切れです, 18/501",
        "推流客户端IP在黑名单中, 18/400",
        "Channel mode is used but there isn't a push channel, 18/306",
        "Network error for the push client, network?",
        "推流链路  网络异常。, network?",
    })
    void case_blanks_width_and_punctuation_do_not_count(String reason, String code) {
        assertThat(CATALOG.codeOf(reason)).isEqualTo(ErrorCode.parse(code));
    }

    @ParameterizedTest
    @CsvSource({
        "客户端主动断流, client?",
        "The client interrupted the stream, client?",
        "Client actively interrupts the push, client?",
        "Push client interrupted the push., client?",
        "主播端主动断流, client?",
        "recv rtmp deleteStream, 1",
        "recv rtmp closeStream, 2",
        "recv() return 0, 3",
        "recv() return error, 4",
        "主播端TCP连接异常, 4",
        "rtmp message large than 1M, 7",
        "push url maybe invalid, 18",
        "推流鉴权失败，服务端禁止推流, 18",
        "3rdparty auth failed, 19",
        "Push client network exceptions., network?",
        "Reached the expiration time., 18/501",
        "ok, unknown?",
        "OK, unknown?",
        "LVB service internal exception, internal?"
    })
    void older_wordings_and_those_of_callbacks_are_known(String reason, String code) {
        assertThat(CATALOG.codeOf(reason)).isEqualTo(ErrorCode.parse(code));
    }

    @ParameterizedTest
    @CsvSource({"the cat pulled the plug", "(3) in front", "网络异常（IP）", "(18/305", "client", "..."})
    void a_text_that_nobody_knows_is_unmapped(String reason) {
        assertThat(CATALOG.codeOf(reason)).isSameAs(ErrorCode.of(Family.UNMAPPED));
        assertThat(CATALOG.codesOf(reason)).isEmpty();
    }

    @Test
    void a_text_of_many_megabytes_is_unmapped_unless_a_code_ends_it() {
        String long_ = "推流链路网络异常".repeat(1_000_000);

        assertThat(CATALOG.codeOf(long_)).isSameAs(ErrorCode.of(Family.UNMAPPED));
        assertThat(CATALOG.codeOf(long_ + "(13)")).isEqualTo(ErrorCode.of(13));
    }

    @Test
    void the_codes_that_share_a_text_can_be_asked_for() {
        assertThat(CATALOG.codesOf("推流客户端主动断流"))
                .extracting(ErrorCode::toString)
                .containsExactly("1", "2", "3", "4", "35");
        assertThat(CATALOG.codesOf("Your CSS services have been suspended."))
                .extracting(ErrorCode::toString)
                .containsExactly("18/201", "18/203");
    }

    @Test
    void a_family_has_the_text_its_codes_share_and_all_they_can_lead_to() {
        CodeEntry network = CATALOG.get(ErrorCode.of(Family.NETWORK));

        assertThat(Objects.requireNonNull(network.documented()).en()).isEqualTo("Network error for the push client.");
        assertThat(network.diagnoses()).contains("network.uplink", "platform.internal");
        assertThat(CATALOG.get(ErrorCode.of(Family.AUTH)).documented()).isNull();
        assertThat(CATALOG.get(ErrorCode.of(Family.UNMAPPED)).mapped()).isFalse();
    }
}
