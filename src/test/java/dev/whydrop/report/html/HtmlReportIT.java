package dev.whydrop.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that the jar writes, in a real browser. Pictures of it are left in {@code target/screenshots}. */
class HtmlReportIT {
    private static final String EVENING = "fixtures/events/busy-evening.csv";
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int WIDE = 1200;
    private static final int PHONE = 360;

    private static Chromium chromium;

    @TempDir
    static Path folder;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> requested = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        Files.createDirectories(SCREENSHOTS);
        for (String language : List.of("en", "zh", "ja")) {
            write(EVENING, language, folder.resolve(language + ".html"));
        }
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void closePages() {
        contexts.forEach(BrowserContext::close);
    }

    @Test
    void the_console_stays_silent_and_nothing_is_requested_from_anywhere() {
        Page page = open("en", options(WIDE));

        page.getByLabel("Stream", new Page.GetByLabelOptions().setExact(true)).fill("harbour");
        page.getByText("Zoom in").first().click();

        assertThat(told).isEmpty();
        assertThat(requested).allMatch(each -> each.startsWith("file:") || each.startsWith("data:"));
        assertThat(requested).filteredOn(each -> each.startsWith("file:")).hasSize(1);
    }

    @Test
    void the_policy_keeps_any_other_script_from_running() {
        Page page = open("en", options(WIDE));

        Object ran = page.evaluate(
                "() => { const script = document.createElement('script');"
                        + " script.textContent = 'window.ran = true'; document.body.append(script); return window.ran === true; }");

        assertThat(ran).isEqualTo(false);
    }

    @Test
    void the_filter_shows_the_advice_and_records_that_fit_and_says_how_many() {
        Page page = open("en", options(WIDE));

        page.getByLabel("Severity").selectOption("critical");

        assertThat(titles(page)).containsExactly("Overdue payment blocks new pushes");
        assertThat(page.locator("#shown").textContent()).isEqualTo("1 of 5 shown");
        assertThat(visibleRows(page, "tr[data-rank='2']")).isZero();
        assertThat(visibleRows(page, "tr[data-rank='1']")).isEqualTo(57);

        page.getByText("Show all").click();
        // The form is reset before the page hears of it.
        page.locator("#shown", new Page.LocatorOptions().setHasText("5 of 5 shown"))
                .waitFor();

        assertThat(titles(page)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "owner, account, Overdue payment blocks new pushes",
        "family, replaced, Two encoders push the same stream name",
        "family, network, Unstable connection from the pusher"
    })
    void the_filter_goes_by_owner_and_kind(String filter, String value, String title) {
        Page page = open("en", options(WIDE));

        page.locator("#filters select[name=" + filter + "]").selectOption(value);

        assertThat(titles(page)).containsExactly(title);
    }

    @Test
    void the_filter_goes_by_stream() {
        Page page = open("en", options(WIDE));

        page.getByLabel("Stream", new Page.GetByLabelOptions().setExact(true)).fill("Marathon-FINISH");

        assertThat(titles(page)).containsExactly("Two encoders push the same stream name");
    }

    @Test
    void records_can_be_searched_and_sorted() {
        Page page = open("en", options(WIDE));

        page.getByLabel("Search records").last().fill("18/501 chess");
        assertThat(page.locator("#found").textContent()).isEqualTo("25 of 188 shown");

        page.getByLabel("Search records").last().fill("");
        page.locator("#record-table thead button", new Page.LocatorOptions().setHasText("Duration"))
                .click();
        Locator heads = page.locator("#record-table thead th");
        assertThat(heads.nth(5).getAttribute("aria-sort")).isEqualTo("ascending");
        List<Object> seconds = durations(page);
        assertThat(seconds).hasSize(188).isSortedAccordingTo((one, other) -> Integer.compare((int) one, (int) other));

        page.locator("#record-table thead button", new Page.LocatorOptions().setHasText("Duration"))
                .click();
        assertThat(heads.nth(5).getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(durations(page).get(0)).isEqualTo(seconds.get(187));
    }

    @Test
    void a_timeline_can_be_made_wider() {
        Page page = open("en", options(WIDE));
        Locator lane = page.locator("#a1 .lane").first();
        double before = lane.boundingBox().width;

        page.locator("#a1").getByText("Zoom in").click();

        assertThat(lane.boundingBox().width).isGreaterThan(4 * before);
    }

    @Test
    void without_scripts_everything_can_be_read_and_nothing_is_offered_that_does_not_work() {
        Page page = open("en", options(WIDE).setJavaScriptEnabled(false));

        assertThat(titles(page)).hasSize(5);
        assertThat(page.locator("#record-table tbody tr:visible").count()).isEqualTo(188);
        assertThat(page.locator("form:visible, button:visible").count()).isZero();
        assertThat(page.locator("#fleet table").isVisible()).isTrue();
    }

    @Test
    void the_page_is_dark_where_the_reader_likes_it_dark() {
        assertThat(brightness(open("en", options(WIDE)))).isGreaterThan(220);
        assertThat(brightness(open("en", options(WIDE).setColorScheme(ColorScheme.DARK))))
                .isLessThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ja"})
    void a_phone_of_360_pixels_needs_no_scrolling_to_the_side(String language) {
        Page page = open(language, options(PHONE));

        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(PHONE);
    }

    @Test
    void it_prints_on_a4() {
        Page page = open("en", options(WIDE));

        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setPath(SCREENSHOTS.resolve("print.pdf"))
                .setPreferCSSPageSize(true)
                .setPrintBackground(true));

        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .containsPattern("/MediaBox \\[0 0 59[0-9.]+ 84[0-9.]+\\]");
    }

    @Test
    void the_keyboard_reaches_the_advice_first() {
        Page page = open("en", options(WIDE));

        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Skip to the findings");
        page.keyboard().press("Enter");

        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void what_stands_in_stream_names_does_nothing() throws Exception {
        Path log = folder.resolve("hostile.csv");
        Files.writeString(log, hostileLog());
        write(log.toString(), "en", folder.resolve("hostile.html"));

        Page page = open("hostile", options(WIDE));

        assertThat(page.evaluate("() => window.hacked === undefined")).isEqualTo(true);
        assertThat(page.locator("img, iframe, #injected").count()).isZero();
        assertThat(page.locator("#record-table").textContent())
                .contains(
                        "<script>window.hacked=1</script>",
                        "\"><img src=x onerror=hacked=1>",
                        "'-hacked-'",
                        "\\u202egnp");
        assertThat(told).isEmpty();
        assertThat(requested).filteredOn(each -> !each.startsWith("data:")).hasSize(1);
    }

    @Test
    void a_message_is_copied_by_its_button() {
        Page page = open("en", options(WIDE).setPermissions(List.of("clipboard-read", "clipboard-write")));
        Locator message = page.locator("#a1 .ready").first();

        message.locator("summary").click();
        message.locator("button").click();

        // The clipboard answers when it can; only then the button says so.
        message.locator("button:text-is('Copied')").waitFor();
        assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo(message.locator("pre").textContent());
    }

    @ParameterizedTest
    @CsvSource({"en, 1200, light", "en, 1200, dark", "en, 360, light", "zh, 1200, light", "ja, 360, dark"})
    void axe_finds_nothing_that_keeps_anybody_out(String language, int width, String scheme) throws IOException {
        Page page = open(language, options(width).setColorScheme(ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT))));
        page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })");
        page.evaluate(axe());

        Object found = page.evaluate("async () => (await axe.run()).violations"
                + ".filter(each => ['serious', 'critical'].includes(each.impact))"
                + ".map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html).join(' | '))");

        assertThat((List<?>) found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, 1200, light", "en, 1200, dark", "en, 360, light", "zh, 1200, light", "ja, 1200, dark"})
    void a_picture_is_taken_for_people_to_look_at(String language, int width, String scheme) {
        Page page = open(language, options(width).setColorScheme(ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT))));
        Path picture = SCREENSHOTS.resolve(language + "-" + width + "-" + scheme + ".png");

        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));

        assertThat(picture).isNotEmptyFile();
    }

    private static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 900).setOffline(true);
    }

    private Page open(String name, Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> told.add(message.text()));
        page.onPageError(told::add);
        page.onDialog(dialog -> told.add(dialog.message()));
        page.onRequest(request -> requested.add(request.url()));
        page.navigate(folder.resolve(name + ".html").toUri().toString());
        return page;
    }

    private static List<String> titles(Page page) {
        return page.locator(".card:visible h3").allTextContents();
    }

    private static int visibleRows(Page page, String rows) {
        return page.locator("#record-table " + rows + ":visible").count();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> durations(Page page) {
        return (List<Object>) page.evaluate("() => [...document.querySelectorAll('#record-table tbody tr')]"
                + ".map(row => Number(row.cells[5].dataset.value))");
    }

    private static int brightness(Page page) {
        return (int) page.evaluate("() => Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
    }

    private static String axe() throws IOException {
        try (InputStream in = HtmlReportIT.class.getResourceAsStream("/axe/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** {@return cuts of streams whose names try to be something else} */
    private static String hostileLog() {
        StringBuilder log = new StringBuilder("domain,app_name,stream_name,start_time,end_time,client_ip,errcode\n");
        List<String> names = List.of(
                "<script>window.hacked=1</script>",
                "\"\"><img src=x onerror=hacked=1>",
                "'-hacked-'",
                "</style><iframe src=x id=injected>",
                "\u202Egnp.\u2066x\u2069\u2069",
                "\u05D0\u05D1\u05D2-\u0645\u0628");
        for (String name : names) {
            for (int minute = 10; minute < 20; minute++) {
                log.append("push.example.com,live,\"")
                        .append(name)
                        .append("\",2026-11-20T12:")
                        .append(minute)
                        .append(":05Z,2026-11-20T12:")
                        .append(minute)
                        .append(":50Z,192.0.2.1,12\n");
            }
        }
        return log.toString();
    }

    private static void write(String log, String language, Path to) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("whydrop.jar"),
                        "report",
                        log,
                        "--format",
                        "html",
                        "--lang",
                        language,
                        "--out",
                        to.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
