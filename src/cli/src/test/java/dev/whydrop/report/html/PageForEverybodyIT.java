package dev.whydrop.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for all who read it, whatever they read it with. Pictures of it are left in {@code target/screenshots}. */
@ExtendWith(Site.Shared.class)
class PageForEverybodyIT {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String SIDEWAYS = "document.documentElement.scrollWidth - innerWidth";

    private final Site site;
    private Visit visit;

    PageForEverybodyIT(Site site) {
        this.site = site;
    }

    @AfterEach
    void close() {
        if (visit != null) {
            visit.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1280, light", "en, 1280, dark", "en, 360, light", "en, 360, dark",
        "zh, 1280, light", "zh, 1280, dark", "zh, 360, light", "zh, 360, dark",
        "ja, 1280, light", "ja, 1280, dark", "ja, 360, light", "ja, 360, dark"
    })
    void axe_finds_nothing_against_wcag_2_2_aa(String language, int width, String scheme) throws IOException {
        visit = site.visit(
                language, Site.window(width).setColorScheme(ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT))));
        visit.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(language + "-" + width + "-" + scheme + ".png"))
                        .setFullPage(true));
        // It looks at nothing that is folded up; of the many rows that are alike a few are enough.
        visit.value("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        visit.value("document.querySelectorAll('#record-table tbody tr:nth-child(n+6), .names li:nth-child(n+4)')"
                + ".forEach(each => each.remove())");
        visit.page().evaluate(axe());

        assertThat(
                        visit.texts(
                                "axe.run({ resultTypes: ['violations'], preload: false, runOnly: { type: 'tag', values: ["
                                        + "'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } })"
                                        + ".then(found => found.violations.map(each => each.id + ': '"
                                        + " + each.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | ')))"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, 360", "zh, 360", "ja, 360", "en, 320", "ja, 640", "en, 761", "zh, 1280"})
    void no_window_needs_scrolling_to_the_side(String language, int width) {
        visit = site.visit(language, width);

        assertThat(visit.value(SIDEWAYS)).isEqualTo(0);
    }

    @Test
    void letters_of_twice_the_size_need_no_scrolling_to_the_side() {
        visit = site.visit("en", Site.WIDE);

        visit.value("document.styleSheets[0].insertRule('html { font-size: 200% }')");

        assertThat(visit.value("getComputedStyle(document.body).fontSize")).isEqualTo("32px");
        assertThat(visit.value(SIDEWAYS)).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 360", "zh, 360", "ja, 1280", "ja, 360"})
    void no_name_under_or_above_a_chart_runs_into_the_next_or_out_of_the_page(String language, int width) {
        visit = site.visit(language, width);

        assertThat(
                        visit.texts(
                                "[...document.querySelectorAll('.axis, .causes svg')].flatMap(chart => {"
                                        + " const boxes = [...chart.querySelectorAll('text')].map(text =>"
                                        + " ({ name: text.textContent, at: text.getBoundingClientRect() }));"
                                        + " return boxes.filter((one, i) => one.at.right > innerWidth || one.at.left < 0 || boxes.some((other, j) =>"
                                        + " i < j && one.at.left < other.at.right && other.at.left < one.at.right"
                                        + " && one.at.top < other.at.bottom - 2 && other.at.top < one.at.bottom - 2)).map(each => each.name); })"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en | system-ui | normal",
                "zh | zh-Hans | 'PingFang SC' | normal",
                "ja | ja | 'Hiragino Sans' | auto-phrase"
            })
    void each_language_has_letters_and_line_breaks_of_its_own(
            String name, String language, String letters, String breaks) {
        visit = site.visit(name, Site.WIDE);

        assertThat(visit.value("document.documentElement.lang")).isEqualTo(language);
        assertThat((String) visit.value("getComputedStyle(document.body).fontFamily.replaceAll('\"', '')"))
                .startsWith(letters.replace("'", ""));
        assertThat(visit.value("getComputedStyle(document.body).wordBreak")).isEqualTo(breaks);
        assertThat(visit.value("getComputedStyle(document.body).lineBreak"))
                .isEqualTo(name.equals("en") ? "auto" : "strict");
    }

    @Test
    void the_page_is_dark_where_the_reader_likes_it_dark() {
        visit = site.visit("en", Site.WIDE);

        assertThat(brightness()).isGreaterThan(220);
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(brightness()).isLessThan(50);
    }

    @Test
    void nothing_glides_for_those_who_want_no_motion() {
        visit = site.visit("en", Site.WIDE);
        String gliding = "getComputedStyle(document.documentElement).scrollBehavior";

        assertThat(visit.value(gliding)).isEqualTo("smooth");
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(visit.value(gliding)).isEqualTo("auto");
        assertThat(visit.value("document.getAnimations().length")).isEqualTo(0);
    }

    @Test
    void it_prints_on_a4_with_what_is_folded_up_and_without_what_only_a_screen_can_use() {
        visit = site.visit("en", Site.WIDE);

        byte[] pdf = visit.page()
                .pdf(new Page.PdfOptions()
                        .setPath(SCREENSHOTS.resolve("print.pdf"))
                        .setPreferCSSPageSize(true)
                        .setPrintBackground(true));
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .containsPattern("/MediaBox \\[0 0 59[0-9.]+ 84[0-9.]+\\]");
        assertThat(visit.all("#a1 .proof li").first().isVisible()).isTrue();
        assertThat(visit.all("nav:visible, form:visible, select:visible, .tool:visible, #shown:visible, .ready:visible")
                        .count())
                .isZero();
    }

    @Test
    void the_keyboard_reaches_the_findings_first() {
        visit = site.visit("en", Site.WIDE);

        visit.page().keyboard().press("Tab");
        assertThat(visit.value("document.activeElement.textContent")).isEqualTo("Skip to the findings");
        visit.page().keyboard().press("Enter");

        assertThat(visit.value("document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void the_keyboard_goes_through_the_page_in_its_order_and_shows_where_it_is() {
        visit = site.visit("en", Site.WIDE);
        visit.value("(() => { window.before = document.body; })()");
        String wrong =
                "(() => { const now = document.activeElement, style = getComputedStyle(now), before = window.before;"
                        + " window.before = now;"
                        + " const name = now.id + ' ' + now.textContent.trim().slice(0, 40);"
                        + " if (now === document.body) return null;"
                        + " if (!(before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING)) return 'before its time: ' + name;"
                        + " if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'not seen: ' + name;"
                        + " return now.getBoundingClientRect().width > 0 ? '' : 'hidden: ' + name; })()";

        int stops = 0;
        visit.page().keyboard().press("Tab");
        for (Object found = visit.value(wrong); found != null; found = visit.value(wrong)) {
            assertThat(found).isEqualTo("");
            stops++;
            visit.page().keyboard().press("Tab");
        }

        assertThat(stops)
                .isEqualTo(visit.all("a:visible, button:visible, select:visible, input:visible, summary:visible,"
                                + " [tabindex='0']:visible")
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ja"})
    void every_control_has_a_name_that_no_other_of_its_kind_has(String language) {
        visit = site.visit(language, Site.WIDE);
        visit.value("document.querySelectorAll('details').forEach(each => { each.open = true; })");

        assertThat(visit.all("body")
                        .ariaSnapshot()
                        .lines()
                        .map(String::strip)
                        .filter(each -> each.matches("- (button|combobox|searchbox|textbox)\\b.*")))
                .hasSizeGreaterThan(15)
                .allMatch(each -> each.matches("- [a-z]+ \"[^\"]+\".*"))
                .doesNotHaveDuplicates();
    }

    private int brightness() {
        return (int) visit.value("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
    }

    private static String axe() throws IOException {
        try (InputStream in = Objects.requireNonNull(PageForEverybodyIT.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
