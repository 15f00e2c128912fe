package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.cloud.LoopbackApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** The single jar has what its commands need, and little else. */
class SlimJarIT {
    private static final Path JAR = Path.of(System.getProperty("whydrop.jar"));
    private static final String VERSION = System.getProperty("whydrop.version");
    private static final String EVENING = "fixtures/events/busy-evening.csv";
    private static final long MOST_BYTES = 14_000_000;

    @TempDir
    Path folder;

    @Test
    void the_jar_is_no_larger_than_14_MB() throws IOException {
        assertThat(Files.size(JAR)).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void the_jar_has_classes_of_these_libraries_alone() throws IOException {
        Set<String> libraries = new TreeSet<>();
        for (String name : classes()) {
            libraries.add(
                    name.replaceFirst("^(org\\.apache\\.commons\\.\\w+|(org|com|io|gg|dev)\\.\\w+|\\w+).*", "$1"));
        }

        assertThat(libraries)
                .containsExactly(
                        "com.fasterxml",
                        "com.google",
                        "com.tencentcloudapi",
                        "dev.whydrop",
                        "gg.jte",
                        "io.airlift",
                        "kotlin",
                        "okhttp3",
                        "okio",
                        "org.apache.commons.codec",
                        "org.apache.commons.compress",
                        "org.apache.commons.csv",
                        "org.apache.commons.io",
                        "org.apache.commons.lang3",
                        "org.apache.commons.logging",
                        "org.codehaus",
                        "org.dhatim",
                        "org.drools",
                        "org.jetbrains",
                        "org.jsoup",
                        "org.jspecify",
                        "org.kie",
                        "org.slf4j",
                        "org.tukaani",
                        "org.yaml",
                        "picocli");
    }

    /** Read by a program that knows nothing of how the build finds out what is needed. */
    @Test
    void no_class_of_the_jar_mentions_one_that_was_left_out() {
        StringWriter written = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();

        jdeps.run(
                new PrintWriter(written),
                new PrintWriter(written),
                "--multi-release",
                "17",
                "--missing-deps",
                JAR.toString());

        List<String> missing = written.toString()
                .lines()
                .map(String::strip)
                .filter(line -> line.contains(" -> ") && line.endsWith("not found"))
                .toList();
        assertThat(missing).as("what libraries can do without").isNotEmpty();
        assertThat(missing).noneMatch(SlimJarIT::wasThere);
    }

    /** Linking checks the code of a class, for which others have to be loaded, and so does listing its members. */
    @Test
    void each_class_of_the_jar_links_as_it_does_among_all_classes_of_the_libraries() throws IOException {
        try (URLClassLoader jar =
                new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThat(faults(jar)).isEqualTo(faults(SlimJarIT.class.getClassLoader()));
        }
    }

    @Test
    void each_class_that_a_service_or_a_setting_names_is_in_the_jar() throws IOException {
        try (ZipFile zip = new ZipFile(JAR.toFile())) {
            List<String> named = zip.stream()
                    .filter(entry -> entry.getName().startsWith("META-INF/services/"))
                    .flatMap(entry -> providers(zip, entry))
                    .toList();

            assertThat(named).hasSizeGreaterThan(10);
            assertThat(classes())
                    .containsAll(named)
                    .contains("org.drools.core.runtime.rule.impl.DefaultConsequenceExceptionHandler");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report " + EVENING + " --format html --lang zh",
                "report " + EVENING + " --format md --lang ja",
                "report " + EVENING + " --format csv",
                "report fixtures/events/cut-then-expired fixtures/wrapped --format json --max-rejects 100",
                "records " + EVENING + " --lang zh",
                "reply " + EVENING + " --rank 2 --lang ja",
                "ticket " + EVENING,
                "compare " + EVENING + " fixtures/events/cut-then-expired.csv",
                "explain 18/501 --lang ja",
                "codes",
                "diagnoses --lang zh",
            })
    void the_jar_answers_as_the_classes_of_the_build_do(String command) throws Exception {
        assertThat(jar(command)).isEqualTo(CommandRun.of(command.split(" ")));
    }

    @Test
    void the_jar_unpacks_what_is_packed() throws Exception {
        try (OutputStream to = new BZip2CompressorOutputStream(file("log.bz2"))) {
            to.write(logOf("bzip2"));
        }
        try (OutputStream to = new XZOutputStream(file("log.xz"), new LZMA2Options())) {
            to.write(logOf("xz"));
        }
        try (TarArchiveOutputStream to = new TarArchiveOutputStream(file("log.tar"))) {
            byte[] log = logOf("tar");
            TarArchiveEntry entry = new TarArchiveEntry("log.csv");
            entry.setSize(log.length);
            to.putArchiveEntry(entry);
            to.write(log);
            to.closeArchiveEntry();
        }

        CommandRun run = jar("records " + folder.resolve("log.bz2") + " " + folder.resolve("log.xz") + " "
                + folder.resolve("log.tar"));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(" / live / bzip2\n", " / live / xz\n", " / live / tar\n");
    }

    /** {@return a log of a stream of that name} */
    private static byte[] logOf(String stream) throws IOException {
        return Files.readString(Path.of("fixtures/events/cut-then-expired.csv"))
                .replace(",finals,", "," + stream + ",")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_jar_makes_a_log_annotates_it_and_scores_it_with_other_settings() throws Exception {
        Path settings = Files.writeString(folder.resolve("settings.yaml"), "undeterminedBelow: 0.6\n");

        CommandRun made = jar("simulate --streams 20 --incidents 4 --out " + folder);
        CommandRun told = jar("report " + folder.resolve("events.csv") + " --settings " + settings + " --annotate "
                + folder.resolve("annotated.csv"));
        CommandRun scored =
                jar("evaluate --truth " + folder.resolve("truth.csv") + " " + folder.resolve("annotated.csv"));

        assertThat(List.of(made, told, scored)).allMatch(run -> run.status() == 0);
        assertThat(scored.out()).contains("\nwhydrop  ");
    }

    @Test
    void the_jar_asks_the_platform_about_a_report() throws Exception {
        try (LoopbackApi api = new LoopbackApi(Clock.systemUTC())) {
            api.answer("DescribeLivePushAuthKey", "{\"PushAuthKeyInfo\":{\"Enable\":0}}");
            Path report = folder.resolve("report.json");
            jar("report fixtures/events/cut-then-expired.csv --format json --out " + report);

            CommandRun run = jar("verify " + report + " --endpoint " + api.endpoint());

            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("The platform says now: push authentication of push.example.com is off");
        }
    }

    private OutputStream file(String name) throws IOException {
        return Files.newOutputStream(folder.resolve(name));
    }

    private static boolean wasThere(String line) {
        String name = line.replaceFirst(".* -> (\\S+) .*", "$1");
        return ClassLoader.getSystemResource(name.replace('.', '/') + ".class") != null;
    }

    /** {@return the names of the classes in the jar, without those for newer versions of Java} */
    private static List<String> classes() throws IOException {
        try (ZipFile zip = new ZipFile(JAR.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    /** {@return what is wrong with the classes of the jar when they are taken from there, by their names} */
    private static Map<String, String> faults(ClassLoader from) throws IOException {
        Map<String, String> faults = new TreeMap<>();
        for (String name : classes()) {
            try {
                Class<?> loaded = Class.forName(name, false, from);
                loaded.getDeclaredMethods();
                loaded.getDeclaredFields();
                loaded.getDeclaredConstructors();
            } catch (ClassNotFoundException | LinkageError e) {
                faults.put(name, e.toString());
            }
        }
        return faults;
    }

    private static Stream<String> providers(ZipFile zip, ZipEntry entry) {
        try {
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what the jar answers, with the version that the classes of the build tell} */
    private CommandRun jar(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(List.of(arguments.split(" ")));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("WHYDROP_CACHE", "");
        builder.environment().put("TENCENTCLOUD_SECRET_ID", LoopbackApi.SECRET_ID);
        builder.environment().put("TENCENTCLOUD_SECRET_KEY", LoopbackApi.SECRET_KEY);
        Path err = Files.createTempFile("whydrop", ".err");
        Process process = builder.redirectError(err.toFile()).start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            String own =
                    CommandRun.of("--version").out().replaceFirst("whydrop", "").strip();
            return new CommandRun(process.waitFor(), text.replace(VERSION, own), Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }
}
