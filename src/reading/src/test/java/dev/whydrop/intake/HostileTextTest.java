package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to be looked through for ever, or until the stack is full, end soon and in a message at most. */
class HostileTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":",
                "{\\\"",
                "{'a': ",
                "{ ",
                "{\\x0A",
                "\\x22{\\x22",
                "%7B%20",
                "a=b ",
                "a=b&",
                "a,b=)",
                ")",
                "\r\n",
                "\r",
                "[a] => ",
                "<title>x · ",
                "map[a:",
                "{\"\"a\"\"",
                "eyJ",
                "x=1 {\"stream_id\":\"s\",",
                "'",
                "\"",
                "{a: ",
                " \t",
                "{\"a\":\"{"
            })
    void the_same_again_and_again_ends_soon(String again) {
        String text = "x y=z\n" + again.repeat(400_000 / again.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatCode(() -> read(text))
                        .satisfiesAnyOf(
                                thrown -> Assertions.assertNull(thrown),
                                thrown -> Assertions.assertInstanceOf(IntakeException.class, thrown)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\\\"a\\\":", "{'a': ", "a=b&", "x=))))", "eyJhIjox", "\\x22{\\x22", "{ "})
    void in_the_field_of_a_record_too(String again) {
        String value =
                again.repeat(400_000 / again.length()).replace("\\", "\\\\").replace("\"", "\\\"");
        String text = "{\"message\":\"" + value + "\",\"log\":\"" + value + "\"}";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text));
    }

    private static Intake read(String text) {
        return new EventReader(
                        CsvFolder.CATALOG,
                        IntakeOptions.defaults(),
                        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .read(List.of(Path.of("-")));
    }
}
