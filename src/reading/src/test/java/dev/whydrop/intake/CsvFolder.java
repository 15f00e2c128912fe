package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with CSV files to read in a test.
 *
 * @param path the folder
 */
public record CsvFolder(Path path) {
    public static final ErrorCatalog CATALOG = ErrorCatalog.load();
    static final String HEADER = "domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode";

    /** {@return a file of that name and content} */
    public Path file(String name, byte[] content) {
        try {
            return Files.write(path.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a file of that name with these lines} */
    public Path file(String name, String... lines) {
        return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** {@return what is read from a file with these lines} */
    public Intake read(String... lines) {
        return read(IntakeOptions.defaults(), lines);
    }

    /** {@return what is read from a file with these lines} */
    public Intake read(IntakeOptions options, String... lines) {
        return read(options, file("events.csv", lines));
    }

    /** {@return what is read from these files} */
    public static Intake read(IntakeOptions options, Path... files) {
        return new EventReader(CATALOG, options, InputStream::nullInputStream).read(List.of(files));
    }

    /** {@return the one disconnect in a file with these lines} */
    public Disconnect readOne(String... lines) {
        Intake intake = read(lines);
        if (intake.disconnects().size() != 1) {
            throw new AssertionError("Expected one disconnect: " + intake);
        }
        return intake.disconnects().get(0);
    }

    /** {@return why the one row in a file with these lines is rejected} */
    String whyNot(String... lines) {
        Intake intake = read(lines);
        List<Reject> rejects = Told.rejects(intake);
        if (rejects.size() != 1 || !intake.disconnects().isEmpty()) {
            throw new AssertionError("Expected one reject: " + intake);
        }
        return rejects.get(0).why();
    }
}
