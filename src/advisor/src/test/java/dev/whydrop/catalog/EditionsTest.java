package dev.whydrop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cause text of every edition of the platform's page, and what is only nearly one of them. */
class EditionsTest {
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();

    @Test
    void every_text_of_every_edition_finds_its_code_or_the_family_that_shares_it() {
        List<String> offenders = new ArrayList<>();
        for (CSVRecord edition : editions()) {
            ErrorCode found = CATALOG.codeOf(edition.get("text"));
            if (!found.toString().equals(edition.get("code"))) {
                offenders.add(edition.get("text") + " gives " + found + ", expected " + edition.get("code") + ", from "
                        + edition.get("source"));
            }
        }
        assertThat(offenders).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en", "zh", "ja"})
    void the_editions_have_a_text_for_every_code_of_the_table(String language) {
        Set<String> told = editions().stream()
                .filter(edition -> edition.get("language").equals(language))
                .map(edition -> edition.get("code"))
                .collect(Collectors.toSet());

        assertThat(CATALOG.all())
                .allMatch(entry -> told.contains(entry.code().toString()) || told.contains(entry.family() + "?"));
    }

    @Test
    void a_text_without_any_one_of_its_letters_is_never_read_as_another_code() {
        List<String> offenders = new ArrayList<>();
        for (CSVRecord edition : editions()) {
            String text = edition.get("text");
            for (int i = 0; i < text.length(); i++) {
                ErrorCode found = CATALOG.codeOrGuess(text.substring(0, i) + text.substring(i + 1));
                if (found.family() != Family.UNMAPPED && !found.toString().equals(edition.get("code"))) {
                    offenders.add(text + " without letter " + i + " gives " + found);
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "推流的流名称处于禁播状态中, 18/305",
        "推流的流名处于禁播状态, 18/305",
        "プッシュタイムスタンプのパラメーター値が期限切れです, 18/501",
        "The push URLs has expired, 18/501",
        "Network error for the push clients., network?"
    })
    void one_letter_more_or_less_is_a_guess(String text, String code) {
        assertThat(CATALOG.codeOf(text)).isEqualTo(ErrorCode.of(Family.UNMAPPED));
        assertThat(CATALOG.codeOrGuess(text))
                .hasToString(code)
                .extracting(ErrorCode::guessed)
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({
        "推流客户端 IP 在红名单中",
        "推流客户端 IP 不在黑名单中",
        "推流客户端 IP 在白名单中",
        "推流域名合法了吗啊",
        "获取推流链接对应的客户信息不失败",
        "プッシュクライアントIPがホワイトリストに掲載されています",
        "The push client IP is now in the allowlist.",
        "Valid push domain name.",
        "Push using an IP address is allowed.",
        "推流域名被禁",
        "推流域名禁用",
        "okay",
        "第三方鉴权成功"
    })
    void what_says_the_opposite_or_is_short_or_near_two_codes_is_no_guess(String text) {
        assertThat(CATALOG.codeOrGuess(text)).isSameAs(ErrorCode.of(Family.UNMAPPED));
    }

    private static List<CSVRecord> editions() {
        try (Reader file = Files.newBufferedReader(Path.of("fixtures/reasons/editions.csv"))) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
