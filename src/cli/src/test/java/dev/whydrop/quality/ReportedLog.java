package dev.whydrop.quality;

import dev.whydrop.Advisor;
import dev.whydrop.AnyVersion;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Reading;
import dev.whydrop.model.json.JsonReport;
import dev.whydrop.report.CsvRecords;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A log and how it is diagnosed.
 *
 * @param name what tells it from others, without blanks
 * @param asked makes the log; it may take seconds
 */
record ReportedLog(String name, Supplier<Asked> asked) {
    /** So much of a digest tells any two reports apart. */
    private static final int BYTES = 8;

    /**
     * What a report is asked for.
     *
     * @param whyNot the id of the diagnosis that is asked about
     */
    record Asked(
            Observations observations,
            Reading reading,
            Predicate<Disconnect> shown,
            Advisor.Builder advisor,
            String whyNot) {}

    /** {@return the name, and the beginnings of the SHA-256 of the JSON report, of the annotated rows and of the answer to why not} */
    String digests() {
        Asked given = asked.get();
        Advisor advisor = given.advisor().build();
        Diagnosed diagnosed = advisor.diagnose(given.observations(), given.reading(), given.shown());
        return String.join(
                " ",
                name,
                digest(to -> JsonReport.write(diagnosed.report(), to)),
                digest(to -> CsvRecords.write(diagnosed.verdicts(), to)),
                digest(to ->
                        JsonReport.write(advisor.whyNot(given.observations(), given.whyNot(), given.shown()), to)));
    }

    private interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    private static String digest(Content content) {
        try {
            StringWriter text = new StringWriter();
            content.writeTo(text);
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(AnyVersion.of(text.toString()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing. Maybe this Java is no complete one.", e);
        }
    }
}
