package dev.whydrop;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a test needs of the machine it runs on. Where it is missing, a continuous build, which sets {@code CI}, fails; elsewhere the test is skipped, and
 * the last line of the build counts it.
 */
public final class Needed {
    private Needed() {}

    /**
     * {@return the first program of these names on the PATH}
     *
     * @param name what it is called
     * @param from where it comes from, such as {@code apt-get install nodejs}
     * @param commands the names it may have
     */
    public static Path program(String name, String from, String... commands) {
        return Stream.of(commands)
                .flatMap(command -> Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(System.getenv("PATH"))
                        .map(folder -> Path.of(folder, command)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> missing(name + " is not on the PATH. Maybe install it: " + from + "."));
    }

    /** {@return a device, such as {@code /dev/full}} */
    public static Path device(String path) {
        Path device = Path.of(path);
        return Files.exists(device) ? device : missing("There is no " + path + ". Maybe this is not Linux.");
    }

    /** {@return a pipe with a name, made there} */
    public static Path pipe(Path place) throws IOException, InterruptedException {
        Path mkfifo = program("mkfifo", "apt-get install coreutils", "mkfifo");
        int status = new ProcessBuilder(mkfifo.toString(), place.toString())
                .inheritIO()
                .start()
                .waitFor();
        return status == 0 ? place : fail("mkfifo " + place + " ended with " + status);
    }

    private static Path missing(String what) {
        return System.getenv("CI") == null ? abort(what) : fail(what);
    }
}
