import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Makes the image: whydrop with a Java of its own, in which there is what it needs, and an archive of the classes that its commands load. Also a tar.gz
 * of it, in which times, owners, rights and order are fixed.
 *
 * <p>Arguments: the time that all files get, the zip, the tar.gz, and the folder of the image, which is replaced; then what goes into it beside what is in
 * the zip, as {@code PLACE=FILE}.
 */
final class LinuxImage {
    /** What jdeps finds, elliptic curves and zip files, which it cannot see, and the encodings that logs come in. */
    private static final String MODULES = String.join(
            ",",
            "java.base",
            "java.compiler",
            "java.desktop",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.scripting",
            "java.sql",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.unsupported",
            "jdk.zipfs");

    /** Drools wants the beans of java.desktop. Its libraries, which nobody loads, would want X11 and ALSA. */
    private static final String DESKTOP_LIBRARIES = "glob:**java.desktop/lib/**,regex:.*/lib"
            + "(awt|awt_headless|awt_xawt|fontmanager|freetype|javajpeg|jawt|jsound|lcms|mlib_image|splashscreen)\\.so";

    /** Those of the launcher, as far as an archive depends on them. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:MetaspaceSize=128m",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable");

    private final Path image;
    private final FileTime time;

    private LinuxImage(Path image, FileTime time) {
        this.image = image;
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        if (!System.getProperty("os.name").equals("Linux")) {
            fail("The image holds a Java for Linux, and this is " + System.getProperty("os.name")
                    + ". Maybe build it on Linux, or leave out -Prelease.");
        }
        FileTime time = FileTime.from(Instant.parse(arguments[0]));
        LinuxImage image = new LinuxImage(Path.of(arguments[3]), time);
        image.make(Path.of(arguments[1]), List.of(arguments).subList(4, arguments.length));
        Path packed = Path.of(arguments[2]);
        image.pack(packed);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f MB; %s: %.1f MB%n",
                image.image,
                image.size() / 1e6,
                packed,
                Files.size(packed) / 1e6);
    }

    private void make(Path zip, List<String> more) throws IOException, InterruptedException {
        delete(image);
        unzip(zip);
        Files.delete(image.resolve("bin/whydrop.bat"));
        for (String file : more) {
            int place = file.indexOf('=');
            Path to = image.resolve(file.substring(0, place));
            Files.createDirectories(to.getParent());
            Files.copy(Path.of(file.substring(place + 1)), to);
        }
        Path runtime = image.resolve("lib/runtime");
        link(runtime);
        normalise();
        // jlink makes none. The collector is the launcher's.
        run(
                "the archive of Java's own classes",
                java(),
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "-Xshare:dump");
        rehearse();
        normalise();
    }

    /** Without the folder that all of it is in. */
    private void unzip(Path zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path named = Path.of(entry.getName());
                if (!entry.isDirectory()) {
                    Path to = image.resolve(named.subpath(1, named.getNameCount()));
                    Files.createDirectories(to.getParent());
                    Files.copy(in, to);
                }
            }
        }
        Files.setPosixFilePermissions(image.resolve("bin/whydrop"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void link(Path runtime) throws IOException, InterruptedException {
        Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
        if (!Files.isExecutable(jlink)) {
            fail("There is no " + jlink + ". Maybe build with a JDK: apt-get install openjdk-17-jdk-headless.");
        }
        run(
                "the Java",
                jlink.toString(),
                "--add-modules",
                MODULES,
                "--compress=2",
                "--no-header-files",
                "--no-man-pages",
                "--strip-java-debug-attributes",
                "--dedup-legal-notices=error-if-not-same-content",
                "--exclude-files",
                DESKTOP_LIBRARIES,
                "--output",
                runtime.toString());
    }

    /** The jar is known to Java by the name that the launcher gives it, which is the same wherever the image is. */
    private void rehearse() throws IOException, InterruptedException {
        Path made = image.resolve("lib/made.jsa");
        Path log = Files.createTempDirectory("rehearsal");
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "exec 9<\"$0\" && exec \"$@\"", jar().toString(), java()));
        command.addAll(OPTIONS);
        command.addAll(List.of(
                "-XX:ArchiveClassesAtExit=" + made,
                "-cp",
                "/proc/self/fd/9",
                "dev.whydrop.cli.Rehearsal",
                log.toString()));
        run("the archive of whydrop's classes", command.toArray(String[]::new));
        delete(log);
        // The launcher knows by the name whether it is whole.
        Files.move(made, image.resolve("lib/whydrop-" + Files.size(made) + ".jsa"));
    }

    /** An archive fits the jar of that time only, so the jar gets it first. */
    private void normalise() throws IOException {
        for (Path file : files()) {
            boolean runs = Files.isDirectory(file) || Files.isExecutable(file) && !isArchive(file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(time, time, null);
        }
    }

    private static boolean isArchive(Path file) {
        return file.toString().endsWith(".jsa");
    }

    private void pack(Path packed) throws IOException, InterruptedException {
        Files.deleteIfExists(packed);
        run(
                "the tar.gz",
                "tar",
                "--create",
                "--file=" + packed.toAbsolutePath(),
                "--use-compress-program=gzip -n",
                "--format=gnu",
                "--mtime=" + time,
                "--sort=name",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--directory=" + image.toAbsolutePath().getParent(),
                image.getFileName().toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            return files.filter(file -> !Files.isSymbolicLink(file)).toList();
        }
    }

    private long size() throws IOException {
        long size = 0;
        for (Path file : files()) {
            size += Files.isDirectory(file) ? 0 : Files.size(file);
        }
        return size;
    }

    private Path jar() {
        return image.resolve("lib/whydrop.jar");
    }

    private String java() {
        return image.resolve("lib/runtime/bin/java").toString();
    }

    private static void run(String what, String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        int status = process.start().waitFor();
        if (status != 0) {
            fail("Making " + what + " ended with " + status + ": " + String.join(" ", command));
        }
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(1);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
