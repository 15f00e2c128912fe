import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a .deb of the image by jpackage, which knows what packages the libraries of the image need. It has no option for what lies outside of /opt, so
 * the command, the manual page, the completion and the units are put in afterwards.
 *
 * <p>Arguments: the time that all files get, the version, the image, the folder with what jpackage takes from us, a folder to work in, and the .deb.
 */
final class DebianPackage {
    private static final String HOME = "opt/whydrop";

    private final FileTime time;
    private final Path work;

    private DebianPackage(FileTime time, Path work) {
        this.time = time;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        needed("fakeroot", "fakeroot");
        needed("dpkg-deb", "dpkg");
        needed("objcopy", "binutils");
        needed("objdump", "binutils");
        needed("gzip", "gzip");
        Path work = Path.of(arguments[4]);
        delete(work);
        Path deb = Path.of(arguments[5]);
        DebianPackage made =
                new DebianPackage(FileTime.from(Instant.parse(arguments[0])), Files.createDirectories(work));
        Path image = Path.of(arguments[2]);
        Path tree = made.unpacked(made.packaged(version(arguments[1]), image, Path.of(arguments[3])));
        made.addImage(tree, image);
        made.dependOnGlibc(tree);
        made.addCommand(tree);
        made.build(tree, deb);
        delete(work);
        System.out.printf(Locale.ROOT, "%s: %.1f MB%n", deb, Files.size(deb) / 1e6);
    }

    /** A snapshot comes before its release. */
    private static String version(String version) {
        return version.replace("-SNAPSHOT", "~SNAPSHOT");
    }

    private Path packaged(String version, Path image, Path resources) throws IOException, InterruptedException {
        Path jpackage = Path.of(System.getProperty("java.home"), "bin", "jpackage");
        if (!Files.isExecutable(jpackage)) {
            fail("There is no " + jpackage + ". Maybe build with a JDK: apt-get install openjdk-17-jdk-headless.");
        }
        Path copy = work.resolve("image");
        run("a copy of the image", "cp", "-a", image.toString(), copy.toString());
        // By this file jpackage knows an image; the program that it would make itself knows nothing of options for Java
        // and of archives.
        Path known = Files.createDirectories(copy.resolve("lib/app")).resolve(".jpackage.xml");
        Files.writeString(
                known,
                "<?xml version=\"1.0\" ?>\n<jpackage-state version=\"" + System.getProperty("java.version")
                        + "\" platform=\"linux\"><app-version>" + version
                        + "</app-version><main-launcher>whydrop</main-launcher></jpackage-state>\n",
                StandardCharsets.UTF_8);
        Path packages = Files.createDirectory(work.resolve("packages"));
        run(
                "the .deb",
                jpackage.toString(),
                "--type",
                "deb",
                "--app-image",
                copy.toString(),
                "--name",
                "whydrop",
                "--app-version",
                version,
                "--install-dir",
                "/opt",
                "--description",
                "tells why live streams pushed to Tencent Cloud CSS dropped",
                "--vendor",
                "whydrop",
                "--linux-deb-maintainer",
                "whydrop@localhost",
                "--linux-app-category",
                "video",
                "--resource-dir",
                resources.toString(),
                "--dest",
                packages.toString());
        try (Stream<Path> made = Files.list(packages)) {
            return made.findFirst().orElseThrow();
        }
    }

    private Path unpacked(Path deb) throws IOException, InterruptedException {
        Path tree = work.resolve("tree");
        run("the files of the .deb", "dpkg-deb", "--raw-extract", deb.toString(), tree.toString());
        for (String script : List.of("preinst", "postinst", "prerm", "postrm")) {
            Files.delete(tree.resolve("DEBIAN").resolve(script)); // jpackage's own, which do nothing.
        }
        return tree;
    }

    /** jpackage takes only what it knows of an image, programs and libraries; so the whole one takes the place of that. */
    private void addImage(Path tree, Path image) throws IOException, InterruptedException {
        Path home = tree.resolve(HOME);
        Path documents = Files.createDirectories(tree.resolve("usr/share/doc/whydrop"));
        Files.move(home.resolve("share/doc/copyright"), documents.resolve("copyright"));
        delete(home);
        run("a copy of the image", "cp", "-a", image.toString(), home.toString());
    }

    /** jpackage names the packages, but not from which version on they will do. */
    private void dependOnGlibc(Path tree) throws IOException, InterruptedException {
        Path symbols = work.resolve("symbols");
        try (Stream<Path> files = Files.walk(tree.resolve(HOME).resolve("lib/runtime"))) {
            List<String> command = new ArrayList<>(List.of("objdump", "--dynamic-syms"));
            files.map(Path::toString).filter(file -> file.endsWith(".so")).forEach(command::add);
            run("the list of what Java needs of glibc", Redirect.to(symbols.toFile()), command);
        }
        Version glibc = Pattern.compile("\\bGLIBC_([0-9.]+)")
                .matcher(Files.readString(symbols))
                .results()
                .map(found -> Version.parse(found.group(1)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Path control = tree.resolve("DEBIAN/control");
        Files.writeString(control, Files.readString(control).replaceFirst("\\blibc6\\b", "libc6 (>= " + glibc + ")"));
    }

    private void addCommand(Path tree) throws IOException, InterruptedException {
        Path home = tree.resolve(HOME);
        Path command = Files.createDirectories(tree.resolve("usr/bin")).resolve("whydrop");
        Files.createSymbolicLink(command, Path.of("../../" + HOME + "/bin/whydrop"));
        Path manual =
                Files.createDirectories(tree.resolve("usr/share/man/man1")).resolve("whydrop.1");
        Files.copy(home.resolve("share/man/man1/whydrop.1"), manual);
        run("the manual page", "gzip", "-9n", manual.toString());
        Path completions = Files.createDirectories(tree.resolve("usr/share/bash-completion/completions"));
        Files.copy(home.resolve("share/whydrop-completion"), completions.resolve("whydrop"));
        Path units = Files.createDirectories(tree.resolve("usr/lib/systemd/system"));
        for (String unit : List.of("whydrop-report.service", "whydrop-report.timer")) {
            Files.copy(home.resolve("share/systemd").resolve(unit), units.resolve(unit));
        }
    }

    private void build(Path tree, Path deb) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(file -> !Files.isSymbolicLink(file)).toList()) {
                boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setTimes(time, null, null);
            }
        }
        // Most of it is packed already: xz takes minutes to make it a tenth smaller.
        run("the .deb", "dpkg-deb", "--root-owner-group", "-Zgzip", "--build", tree.toString(), deb.toString());
    }

    private void run(String what, String... command) throws IOException, InterruptedException {
        run(what, Redirect.DISCARD, List.of(command));
    }

    private void run(String what, Redirect out, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).inheritIO().redirectOutput(out);
        process.environment()
                .put("SOURCE_DATE_EPOCH", Long.toString(time.toInstant().getEpochSecond()));
        process.environment().put("DPKG_DEB_COMPRESSOR_TYPE", "none"); // jpackage's own package is unpacked again.
        int status = process.start().waitFor();
        if (status != 0) {
            fail("Making " + what + " ended with " + status + ": " + String.join(" ", command));
        }
    }

    private static void needed(String program, String from) {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there) {
            fail("jpackage needs " + program + " to make a .deb, and it is not on the path. Maybe apt-get install "
                    + from + ".");
        }
    }

    private static void fail(String why) {
        System.err.println(why);
        System.exit(1);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(files::add);
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
