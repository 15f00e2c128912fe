package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --push-keys}: what a report says about refused push URLs when their signatures can be checked. */
class PushKeysOptionTest {
    private static final String KEY = "hush-hush";
    private static final String TIME = "6FFFFFFF";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hush-hush | cam-1      | Push key and URL signing no longer match     | 1 stream refused although the txSecret in the URL is right for the key given, so the key on the platform was changed.
                    other-key | cam-1      | Signature in the push URL does not match     | was made with none of the keys given for this domain: wrong key.
                    hush-hush | live/cam-1 | Signature in the push URL does not match     | wrong stream name in the hash: preceded by the path (AppName).
                    hush-hush | cam-2      | Signature in the push URL does not match     | wrong stream name in the hash: that of another stream of this path.
                    """)
    void a_signature_is_computed_again(String key, String name, String title, String evidence) throws Exception {
        for (String algorithm : new String[] {"MD5", "SHA-256"}) {
            CommandRun run =
                    report("--push-keys", keys().toString(), "txSecret=" + digest(algorithm, key + name + TIME));

            assertThat(run.err()).isEmpty();
            assertThat(run.out().lines().filter(line -> line.startsWith("1. ")))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("1. " + title));
            assertThat(run.out().replaceAll("\\s+", " ")).contains(evidence);
        }
    }

    @Test
    void without_keys_the_report_says_what_they_would_tell() throws Exception {
        CommandRun run = report("--lang", "en", "txSecret=" + digest("MD5", KEY + "cam-1" + TIME));

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "Missing The parameters of the push URL (stream_param) and its push key (--push-keys): with both,"
                                + " txSecret is computed again, which distinguishes a wrong key, a wrong stream name and a key"
                                + " changed on the platform.");
    }

    private CommandRun report(String option, String value, String secret) throws IOException {
        Path log = Files.writeString(
                folder.resolve("log.csv"),
                "domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode,stream_param\n"
                        + "push.example.com,live,cam-1,,2026-11-20T19:00:00Z,192.0.2.1,18,503," + secret + "&txTime="
                        + TIME + "\n"
                        + "push.example.com,live,cam-2,2026-11-19T19:00:00Z,2026-11-19T20:00:00Z,192.0.2.2,1,0,\n");
        return CommandRun.of("report", log.toString(), option, value);
    }

    private Path keys() throws IOException {
        return Files.writeString(folder.resolve("keys.yaml"), "push.example.com: " + KEY + "\n");
    }

    private static String digest(String algorithm, String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
