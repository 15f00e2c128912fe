package dev.whydrop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import dev.whydrop.model.Language;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCatalogTest {
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();

    @Test
    void the_table_has_seventy_pairs() {
        assertThat(CATALOG.all()).hasSize(70);
    }

    @Test
    void main_codes_run_from_0_to_39_without_a_gap() {
        assertThat(CATALOG.all().stream().map(entry -> entry.code().main()).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 39).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0, UNKNOWN",
        "1, CLIENT",
        "4, CLIENT",
        "35, CLIENT",
        "5, INTERNAL",
        "38, INTERNAL",
        "18/104, INTERNAL",
        "6, RTMP_CONTENT",
        "7, FRAME_LIMIT",
        "39, FRAME_LIMIT",
        "8, IDLE",
        "20, IDLE",
        "10, PROXY_COMMAND",
        "12, NETWORK",
        "16, NETWORK",
        "17, NETWORK",
        "18/202, ACCOUNT",
        "18/301, TARGET",
        "18/400, IP_LIST",
        "18/501, AUTH",
        "18/602, QUOTA",
        "19, THIRD_PARTY_AUTH",
        "21/100, OPERATOR",
        "21/101, BAN",
        "21/103, REPLACED",
        "33, AMF",
        "36, UNKNOWN",
        "37, UNPLAYED",
        "18/999, UNMAPPED",
        "40, UNMAPPED"
    })
    void each_pair_has_the_family_of_its_text(String code, Family family) {
        assertThat(CATALOG.get(ErrorCode.parse(code)).family()).isEqualTo(family);
    }

    @Test
    void a_main_code_lists_all_its_pairs() {
        assertThat(CATALOG.withMain(21))
                .extracting(entry -> entry.code().toString())
                .containsExactly("21/100", "21/101", "21/102", "21/103");
        assertThat(CATALOG.withMain(77)).isEmpty();
    }

    @Test
    void code_16_tells_both_of_its_readings() {
        LocalText tells = CATALOG.get(ErrorCode.of(16)).tells();
        assertThat(tells).isNotNull();
        assertThat(tells.en()).containsIgnoringCase("internal").containsIgnoringCase("network");
    }

    @Test
    void every_family_has_a_short_name_in_every_language() {
        for (Family family : Family.values()) {
            for (Language language : Language.values()) {
                assertThat(CATALOG.nameOf(family, language))
                        .as("%s %s", family, language)
                        .isNotBlank();
            }
        }
    }
}
