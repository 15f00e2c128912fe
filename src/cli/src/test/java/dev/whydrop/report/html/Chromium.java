package dev.whydrop.report.html;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.whydrop.Needed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser that is installed on this machine, driven through the Node that is installed on it: nothing is fetched. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program, Path node) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Its own sandbox does not work for root, as a continuous build often is.
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** {@return the browser} */
    static Chromium start() {
        return new Chromium(
                Needed.program("Chromium", "apt-get install chromium", "chromium", "chromium-browser", "google-chrome"),
                Needed.program("Node", "apt-get install nodejs", "node", "nodejs"));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
