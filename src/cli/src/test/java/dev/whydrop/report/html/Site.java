package dev.whydrop.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Pages that the jar wrote, and the browser that opens them. All classes of tests share one. */
final class Site implements AutoCloseable {
    static final int WIDE = 1280;
    static final int PHONE = 360;

    /** Gives the one site to whoever asks for it. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Site.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Site.class, any -> open(), Site.class);
        }
    }

    private final Chromium chromium;
    private final Path folder;

    private Site(Chromium chromium, Path folder) {
        this.chromium = chromium;
        this.folder = folder;
    }

    /** {@return the pages {@code en}, {@code zh} and {@code ja} of one evening, each in a zone of its readers} */
    private static Site open() {
        Chromium chromium = Chromium.start();
        try {
            Site site = new Site(chromium, Files.createTempDirectory("whydrop-pages"));
            String evening = "fixtures/events/busy-evening.csv";
            List<Process> writers = List.of(
                    site.write(evening, "en", "UTC", "en"),
                    site.write(evening, "zh", "Asia/Shanghai", "zh"),
                    site.write(evening, "ja", "Asia/Tokyo", "ja"));
            for (Process each : writers) {
                assertThat(each.waitFor()).isZero();
            }
            return site;
        } catch (IOException | InterruptedException e) {
            chromium.close();
            throw new IllegalStateException("The pages were not written. Maybe the jar was not built.", e);
        }
    }

    /** Writes one more page. */
    void write(String log, String name) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(name + ".csv"), log);
        assertThat(write(file.toString(), "en", "UTC", name).waitFor()).isZero();
    }

    private Process write(String log, String language, String zone, String name) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("whydrop.jar"),
                "report",
                log));
        command.addAll(List.of("--format", "html", "--lang", language, "--zone", zone));
        command.addAll(List.of("--out", folder.resolve(name + ".html").toString()));
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** {@return a reader with a window so wide, who has the page of that name open} */
    Visit visit(String name, int width) {
        return visit(name, window(width));
    }

    Visit visit(String name, Browser.NewContextOptions options) {
        return new Visit(
                chromium.browser().newContext(options.setOffline(true)),
                folder.resolve(name + ".html").toUri());
    }

    static Browser.NewContextOptions window(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 900);
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
