package dev.whydrop.packaging;

import dev.whydrop.Needed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * whydrop as it was installed, on a machine that has no Java and little else.
 *
 * @param command what starts it
 * @param path the only folder on the path
 * @param home the folder of the user
 */
record Installed(Path command, Path path, Path home) {
    /** What the launcher calls. */
    private static final List<String> PROGRAMS =
            List.of("cksum", "dirname", "find", "id", "ls", "mkdir", "readlink", "sed", "uname", "wc");

    static Installed at(Path command, Path scratch) throws IOException {
        Path path = Files.createDirectory(scratch.resolve("path"));
        for (String program : PROGRAMS) {
            Path real = Needed.program(program, "apt-get install coreutils findutils sed", program);
            Path called = Files.writeString(path.resolve(program), "#!/bin/sh\nexec " + real + " \"$@\"\n");
            Files.setPosixFilePermissions(called, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new Installed(command, path, Files.createDirectory(scratch.resolve("home")));
    }

    Ran run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    Ran run(Map<String, String> more, String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of("PATH", path.toString(), "HOME", home.toString()));
        environment.putAll(more);
        List<String> all = new ArrayList<>(List.of(command.toString()));
        all.addAll(List.of(arguments));
        return Ran.in(environment, all);
    }

    /** {@return the names of whydrop's classes that a command took from an archive} */
    List<String> classesFromArchive(Path scratch, String... arguments) throws IOException, InterruptedException {
        Path loaded = Files.createTempFile(scratch, "loaded", ".txt");
        // Without an archive in the home, that of the image is the only one.
        Map<String, String> options = Map.of("WHYDROP_CACHE", "", "JAVA_OPTS", "-Xlog:class+load:file=" + loaded);
        run(options, arguments).done();
        return Files.readAllLines(loaded).stream()
                .filter(line -> line.contains("source: shared objects file"))
                .map(line -> line.replaceFirst(" source: .*", "").replaceFirst(".* ", ""))
                .filter(name -> name.startsWith("dev.whydrop."))
                .toList();
    }
}
