package dev.whydrop.intake.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
    private static final long SEED = 20261120;

    private final Random random = new Random(SEED);

    @Test
    void anyTextComesOutAsItWentInHoweverItIsReadOff() throws IOException {
        for (int trial = 0; trial < 30; trial++) {
            String text = randomText(random.nextInt(200_000));
            assertThat(readInPieces(text)).as("seed %d, trial %d", SEED, trial).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Shift_JIS", "windows-31j"})
    void anyTextComesOutOfAnyEncodingAndIntoUtf8(Charset charset) throws IOException {
        String text = "流名称ストリーム断线\n".repeat(20_000);
        String encodable = charset.newEncoder().canEncode("线") ? text : text.replace("线", "");

        InputStream utf8 =
                new Utf8Bytes(new TextReader(new ByteArrayInputStream(encodable.getBytes(charset)), charset));

        assertThat(new String(utf8.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(encodable);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, FF", "UTF-8, E6", "GB18030, FF", "GB18030, 81", "windows-31j, FF", "windows-31j, 81"})
    void aByteThatIsNoTextIsKeptInMindAndWhatFollowsIsRead(Charset charset, String hex) throws IOException {
        byte spoilt = (byte) Integer.parseInt(hex, 16);
        byte[] bytes = {'a', spoilt, ',', 'b', spoilt};

        String text = read(new TextReader(new ByteArrayInputStream(bytes), charset));

        assertThat(text).startsWith("a").contains(",b");
        assertThat(MalformedByte.byteIn(text.substring(0, text.indexOf(',')))).isEqualTo(spoilt & 0xFF);
        assertThat(MalformedByte.byteIn(text.substring(text.indexOf(',')))).isEqualTo(spoilt & 0xFF);
    }

    private static String read(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }

    private String randomText(int length) {
        int[] alphabets = {'a', 'é', '流', 0x1F600};
        return random.ints(length, 0, alphabets.length)
                .map(which -> alphabets[which])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String readInPieces(String text) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Reader reader = new TextReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            char[] piece = new char[10_000];
            for (int count = 0; count >= 0; count = reader.read(piece, 0, random.nextInt(piece.length))) {
                read.append(piece, 0, count);
            }
        }
        return read.toString();
    }
}
