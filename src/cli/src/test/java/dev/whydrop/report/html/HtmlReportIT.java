package dev.whydrop.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that the jar writes, in a real browser. */
@ExtendWith(Site.Shared.class)
class HtmlReportIT {
    private final Site site;
    private Visit visit;

    HtmlReportIT(Site site) {
        this.site = site;
    }

    @AfterEach
    void close() {
        if (visit != null) {
            visit.close();
        }
    }

    @Test
    void the_console_stays_silent_and_nothing_is_requested_from_anywhere() {
        Page page = open("en");

        page.getByLabel("Stream", new Page.GetByLabelOptions().setExact(true)).fill("harbour");
        page.getByText("Zoom in").first().click();

        assertThat(visit.told()).isEmpty();
        assertThat(visit.requested()).singleElement().asString().startsWith("file:");
    }

    @Test
    void the_policy_keeps_any_other_script_from_running() {
        Page page = open("en");

        Object ran = page.evaluate(
                "() => { const script = document.createElement('script');"
                        + " script.textContent = 'window.ran = true'; document.body.append(script); return window.ran === true; }");

        assertThat(ran).isEqualTo(false);
    }

    @Test
    void the_filter_shows_the_advice_and_records_that_fit_and_says_how_many() {
        Page page = open("en");

        page.getByLabel("Severity").selectOption("critical");

        assertThat(titles(page)).containsExactly("Overdue payment blocks new pushes");
        assertThat(page.locator("#shown").textContent()).isEqualTo("1 of 4 shown");
        assertThat(visibleRows(page, "tr[data-rank='2']")).isZero();
        assertThat(visibleRows(page, "tr[data-rank='1']")).isEqualTo(57);

        page.getByText("Show all").click();
        // The form is reset before the page hears of it.
        page.locator("#shown", new Page.LocatorOptions().setHasText("4 of 4 shown"))
                .waitFor();

        assertThat(titles(page)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "owner, account, Overdue payment blocks new pushes",
        "family, replaced, Two encoders push the same stream name",
        "family, network, Unstable connection between pusher and platform"
    })
    void the_filter_goes_by_owner_and_kind(String filter, String value, String title) {
        Page page = open("en");

        page.locator("#filters select[name=" + filter + "]").selectOption(value);

        assertThat(titles(page)).containsExactly(title);
    }

    @Test
    void the_filter_goes_by_stream() {
        Page page = open("en");

        page.getByLabel("Stream", new Page.GetByLabelOptions().setExact(true)).fill("Marathon-FINISH");

        assertThat(titles(page)).containsExactly("Two encoders push the same stream name");
    }

    @Test
    void records_can_be_searched_and_sorted() {
        Page page = open("en");

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
        Page page = open("en");
        Locator lane = page.locator("#a1 .lane").first();
        double before = lane.boundingBox().width;

        page.locator("#a1").getByText("Zoom in").click();

        assertThat(lane.boundingBox().width).isGreaterThan(4 * before);
    }

    @Test
    void without_scripts_everything_can_be_read_and_nothing_is_offered_that_does_not_work() {
        Page page = open("en", Site.window(Site.WIDE).setJavaScriptEnabled(false));

        assertThat(titles(page)).hasSize(4);
        assertThat(page.locator("#record-table tbody tr:visible").count()).isEqualTo(188);
        assertThat(page.locator("form:visible, button:visible").count()).isZero();
        assertThat(page.locator("#fleet table").isVisible()).isTrue();
    }

    @Test
    void what_stands_in_stream_names_does_nothing() throws Exception {
        site.write(hostileLog(), "hostile");

        Page page = open("hostile");

        assertThat(page.evaluate("() => window.hacked === undefined")).isEqualTo(true);
        assertThat(page.locator("img, iframe, #injected").count()).isZero();
        assertThat(page.locator("#record-table").textContent())
                .contains(
                        "<script>window.hacked=1</script>",
                        "\"><img src=x onerror=hacked=1>",
                        "'-hacked-'",
                        "\\u202egnp");
        assertThat(visit.told()).isEmpty();
        assertThat(visit.requested()).hasSize(1);
    }

    @Test
    void a_message_is_copied_by_its_button() {
        Page page = open("en", Site.window(Site.WIDE).setPermissions(List.of("clipboard-read", "clipboard-write")));
        Locator message = page.locator("#a1 .ready").first();

        message.locator("summary").click();
        message.locator("button").click();

        // The clipboard answers when it can; only then the page says so, and goes on saying it.
        message.locator("[role=status]:text-is('Copied')").waitFor();
        assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo(message.locator("pre").textContent());
    }

    @Test
    void a_message_that_the_browser_does_not_copy_is_marked_and_the_reader_told() {
        Page page = open("en");
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error());"
                + " document.execCommand = () => false; }");
        Locator message = page.locator("#a1 .ready").first();

        message.locator("summary").click();
        message.locator("button").click();

        message.locator("[role=status]:text-is('Not copied. Mark the text and copy it by hand.')")
                .waitFor();
        assertThat(page.evaluate("() => getSelection().toString().trim()"))
                .isEqualTo(message.locator("pre").innerText().trim());
    }

    private Page open(String name) {
        return open(name, Site.window(Site.WIDE));
    }

    private Page open(String name, Browser.NewContextOptions options) {
        visit = site.visit(name, options);
        return visit.page();
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
}
