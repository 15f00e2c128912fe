package dev.whydrop.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The program as users get it: unpacked from its zip and started through its launcher. */
final class Distribution {
    private final Path launcher;

    private Distribution(Path launcher) {
        this.launcher = launcher;
    }

    /** Unpacks the zip anew. */
    static Distribution unpack(Path zip, Path folder) throws IOException {
        if (!Files.exists(zip)) {
            throw new IOException("There is no " + zip + ". Maybe run Maven's verify phase, which packages it first.");
        }
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolveSibling(""));
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        String home = zip.toFile().getName().replaceFirst("\\.zip$", "");
        Path launcher = folder.resolve(home).resolve("bin/whydrop");
        if (!launcher.toFile().setExecutable(true)) {
            throw new IOException(launcher + " cannot be made executable. Maybe the disk is mounted noexec.");
        }
        return new Distribution(launcher.toAbsolutePath());
    }

    @Override
    public String toString() {
        return launcher.toString();
    }
}
