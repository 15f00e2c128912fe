package dev.whydrop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.whydrop.model.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Menus and limits of the platform as its console and its documents have them: who is sent to a menu that does not exist gives up there. */
class ConsoleNamesTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path CATALOG = Path.of("src/advisor/src/main/resources/dev/whydrop/catalog");

    /** Names of another console, of another language or of the playback side. */
    private static final Map<Language, Pattern> WRONG = Map.of(
            Language.EN,
            Pattern.compile("Online Streams|Access Control|5 to 10 minutes|primary/backup streams instead of"),
            Language.ZH,
            Pattern.compile("访问控制|5～10 分钟|在线直播流|product/1071/"),
            Language.JA,
            Pattern.compile("断流|ドメイン管理|ドメイン名管理 > プッシュドメイン(?!名)|ライブストリーミングコールバック|「有効化」"
                    + "|アクセス制御|許可リスト|5～10 分|(?<!（)Billing Center"));

    /** A menu that has tabs, and what may not follow it: anything but one of them. */
    private static final Map<Language, Pattern> NO_SUCH_TAB = Map.of(
            Language.EN,
            Pattern.compile(
                    "Stream Management > (?!Live Streams|Primary/Backup Streams|Stream History|Disabled Streams)"
                            + "|Monitoring > (?!Stream Interruption Records|Errors)"),
            Language.ZH,
            Pattern.compile("流管理 > (?!在线流|主备流|历史流|禁推流)|业务监控 > (?!断流记录|异常事件)"),
            Language.JA,
            Pattern.compile("ストリーム管理 > (?!オンラインストリーム|プライマリ/バックアップストリーム|ストリーム履歴（Stream History）|禁止ストリーム)"
                    + "|モニタリング > (?!ストリーム切断記録（Stream Interruption Records）|異常イベント（Errors）)"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_names_what_the_console_does_not_have(Language language) throws IOException {
        assertThat(texts(language))
                .hasSizeGreaterThan(1_000)
                .noneMatch(WRONG.get(language).asPredicate())
                .noneMatch(NO_SUCH_TAB.get(language).asPredicate());
    }

    @Test
    void no_paper_names_such_a_thing_either() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("README.md")));
        try (Stream<Path> pages = Files.walk(Path.of("src/site/markdown"))) {
            for (Path page :
                    pages.filter(each -> each.toString().endsWith(".md")).toList()) {
                lines.addAll(Files.readAllLines(page));
            }
        }

        assertThat(lines)
                .noneMatch(WRONG.get(Language.EN).asPredicate())
                .noneMatch(NO_SUCH_TAB.get(Language.EN).asPredicate());
    }

    @ParameterizedTest
    @CsvSource({
        "EN, Stream Management > Live Streams",
        "EN, Monitoring > Stream Interruption Records",
        "EN, Domain Management > push domain > Advanced Configuration > IP allowlist/blocklist",
        "ZH, 流管理 > 在线流",
        "ZH, 业务监控 > 断流记录",
        "ZH, 域名管理 > 推流域名 > 高级配置 > IP 黑白名单",
        "JA, ストリーム管理 > オンラインストリーム",
        "JA, モニタリング > ストリーム切断記録（Stream Interruption Records）",
        "JA, ドメイン名管理 > プッシュドメイン名 > 高度な設定 > IP ブラックリスト/ホワイトリスト",
        "JA, 機能設定 > CSSコールバック"
    })
    void the_menus_have_the_names_that_a_reader_finds(Language language, String menu) throws IOException {
        assertThat(texts(language)).anyMatch(text -> text.contains(menu));
    }

    @ParameterizedTest
    @CsvSource({
        "account.arrears, EN, not cut at once (and are still charged)",
        "account.arrears, ZH, 不会立即中断（仍会计费）",
        "account.arrears, JA, すぐには切断されません（料金は発生します）",
        "account.arrears, EN, reseller",
        "account.arrears, ZH, 代理商",
        "account.arrears, JA, 販売パートナー",
        "account.suspended, EN, may be final",
        "account.suspended, ZH, 可能无法恢复",
        "account.suspended, JA, 再開できないことがあります",
        "acl.blocked-ip, EN, 'the blocklist holds up to 200, an allowlist 500'",
        "acl.blocked-ip, ZH, 黑名单最多 200 条，白名单 500 条",
        "acl.blocked-ip, JA, 上限はブラックリスト 200 件、ホワイトリスト 500 件",
        "acl.not-allowed-ip, EN, does not take IPv6",
        "acl.not-allowed-ip, ZH, 不支持 IPv6",
        "acl.not-allowed-ip, JA, IPv6 に対応していません",
        "replaced.two-encoders, EN, ask Tencent Cloud support to switch it on",
        "replaced.two-encoders, ZH, 默认开启",
        "replaced.two-encoders, JA, 既定で有効"
    })
    void what_the_documents_say_is_said(String id, Language language, String words) throws IOException {
        List<String> texts = new ArrayList<>();
        collect(YAML.readTree(Path.of("rules/advice", id + ".yaml").toFile()), language, texts);

        assertThat(texts).anyMatch(text -> text.contains(words));
    }

    /** {@return all that is said in the language but what the platform itself says} */
    private static List<String> texts(Language language) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("rules/advice"))) {
            for (Path file : files.sorted().toList()) {
                collect(YAML.readTree(file.toFile()), language, texts);
            }
        }
        for (JsonNode code : YAML.readTree(CATALOG.resolve("codes.yaml").toFile())) {
            code.properties().forEach(each -> {
                if (!each.getKey().equals("documented")) {
                    collect(each.getValue(), language, texts);
                }
            });
        }
        Properties properties = new Properties();
        try (Reader in =
                Files.newBufferedReader(CATALOG.resolve("texts_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        properties.values().forEach(each -> texts.add(each.toString()));
        return texts;
    }

    private static void collect(JsonNode node, Language language, List<String> texts) {
        if (node.path(language.toString()).isTextual()) {
            texts.add(node.path(language.toString()).asText());
        }
        node.forEach(each -> collect(each, language, texts));
    }
}
