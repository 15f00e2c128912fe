package dev.whydrop.report.html;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** {@return the browser; without one the tests are skipped, loudly, and in a continuous build they fail} */
    static Chromium start() {
        Optional<Path> program = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> node = onPath("node", "nodejs");
        if (program.isPresent() && node.isPresent()) {
            return new Chromium(program.get(), node.get());
        }
        String missing = "The browser tests need "
                + (program.isPresent() ? "Node" : "Chromium")
                + ", which is not on the PATH. Maybe install it: apt-get install chromium nodejs.";
        if ("true".equals(System.getenv("CI"))) {
            fail(missing);
        }
        System.err.println("\n*** BROWSER TESTS SKIPPED. " + missing + "\n");
        return abort(missing);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(System.getenv("PATH"))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
