package dev.whydrop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.cli.CommandRun;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A project of somebody who embeds whydrop, built by the Maven that builds this.
 *
 * @param folder where it is
 * @param classPath what it runs with, its own classes first
 */
record FreshProject(Path folder, List<Path> classPath) {
    private static final Path SOURCES = Path.of("src/cli/src/test/resources/fresh-projects");
    private static final Path BUILT = Path.of("src/cli/target/fresh-projects");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path JAR =
            Path.of(System.getProperty("whydrop.jar")).toAbsolutePath().normalize();

    /**
     * {@return the project of that name, copied, compiled, and with its dependencies resolved}
     *
     * @param repository where whydrop is
     * @param options what Maven is told, too
     */
    static FreshProject of(String name, LocalRepository repository, String... options)
            throws IOException, InterruptedException {
        Path folder = BUILT.resolve(name).toAbsolutePath();
        copy(SOURCES.resolve(name), folder);
        Path classPath = folder.resolve("target/classpath");
        List<String> maven = new ArrayList<>(List.of(
                Path.of(System.getProperty("whydrop.maven.home"), "bin", "mvn").toString(),
                "-B",
                "-q",
                "-Dmaven.repo.local=" + repository.folder(),
                "-Dexec.executable=echo",
                "-Dexec.args=%classpath",
                "-Dexec.outputFile=" + classPath));
        if (Files.exists(Path.of(System.getProperty("whydrop.maven.settings")))) {
            maven.addAll(List.of("-s", System.getProperty("whydrop.maven.settings")));
        }
        if (System.getProperty("whydrop.maven.network").equals("offline true")) {
            maven.add("-o");
        }
        maven.addAll(List.of(options));
        // By name and in the versions of this build, which it has got; Maven's own would be others.
        maven.add("org.apache.maven.plugins:maven-compiler-plugin:" + System.getProperty("whydrop.maven.compiler")
                + ":compile");
        maven.add("org.codehaus.mojo:exec-maven-plugin:" + System.getProperty("whydrop.maven.exec") + ":exec");
        CommandRun build = run(folder, maven);
        assertThat(build.status())
                .as("%s%n%s%s", maven, build.out(), build.err())
                .isZero();
        return new FreshProject(
                folder,
                Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(Files.readString(classPath).strip())
                        .map(Path::of)
                        .toList());
    }

    /** {@return a file of it, as it is in the repository} */
    static String source(String name, String file) throws IOException {
        return Files.readString(SOURCES.resolve(name).resolve(file));
    }

    /** {@return the jars that it runs with} */
    List<Path> jars() {
        return classPath.stream().filter(Files::isRegularFile).toList();
    }

    /** {@return what it does} */
    CommandRun run() throws IOException, InterruptedException {
        String path = String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList());
        return run(folder, List.of(JAVA, "-classpath", path, "example.Main"));
    }

    /** {@return what the command writes about its files} */
    String command(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        CommandRun run = run(folder, command);
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private static CommandRun run(Path folder, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("WHYDROP_CACHE", "");
        // For a run of seconds.
        builder.environment()
                .merge("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", (has, more) -> has + " " + more);
        Path err = Files.createTempFile("whydrop", ".err");
        try {
            Process process = builder.redirectError(err.toFile()).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new CommandRun(process.waitFor(), out, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    /** Copies it; of whydrop it is to ask for the version that is built. */
    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            String text = Files.readString(file);
            if (file.endsWith("pom.xml")) {
                text = text.replaceFirst(
                        "(<artifactId>whydrop-bom</artifactId>\\s*<version>)[^<]*",
                        "$1" + System.getProperty("whydrop.version"));
            }
            Files.writeString(copy, text);
        }
    }
}
