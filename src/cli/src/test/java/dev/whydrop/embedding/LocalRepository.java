package dev.whydrop.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A repository for Maven that has the modules of this build, and everything else by links into the one that this build itself uses. So what this build has
 * got needs no network, what is missing is got and kept as for any build, and the modules never reach the repository of whoever builds.
 *
 * @param folder where it is
 */
record LocalRepository(Path folder) {
    private static final String VERSION = System.getProperty("whydrop.version");
    private static final Path OF_THE_BUILD = Path.of(System.getProperty("whydrop.maven.repository"));
    private static final Path GROUP = Path.of("dev", "whydrop");

    /** {@return one there, without modules so far} */
    static LocalRepository in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(GROUP));
        link(OF_THE_BUILD, folder, GROUP.getName(0));
        link(OF_THE_BUILD.resolve(GROUP.getName(0)), folder.resolve(GROUP.getName(0)), GROUP.getName(1));
        return new LocalRepository(folder.toAbsolutePath());
    }

    /** Adds a module of which there is only a pom. */
    void install(String artifact, Path pom) throws IOException {
        copy(pom, artifact, ".pom");
    }

    /** Adds the module in that folder of {@code src}. */
    void install(String module) throws IOException {
        String artifact = "whydrop-" + module;
        Path home = Path.of("src", module);
        install(artifact, home.resolve("pom.xml"));
        copy(home.resolve("target/" + artifact + "-" + VERSION + ".jar"), artifact, ".jar");
    }

    private void copy(Path file, String artifact, String ending) throws IOException {
        Path to = folder.resolve(GROUP).resolve(artifact).resolve(VERSION);
        Files.createDirectories(to);
        Files.copy(file, to.resolve(artifact + "-" + VERSION + ending), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void link(Path from, Path to, Path except) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        for (Path each : children(from)) {
            Path link = to.resolve(each.getFileName());
            if (!each.getFileName().equals(except) && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(link, each.toAbsolutePath());
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
