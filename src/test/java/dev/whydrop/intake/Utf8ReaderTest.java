package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {
    private static final long SEED = 20261120;

    private final Random random = new Random(SEED);

    @Test
    void anyTextComesOutAsItWentInHoweverItIsReadOff() throws IOException {
        for (int trial = 0; trial < 30; trial++) {
            String text = randomText(random.nextInt(200_000));
            assertThat(readInPieces(text)).as("seed %d, trial %d", SEED, trial).isEqualTo(text);
        }
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
        try (Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes), 0)) {
            char[] piece = new char[10_000];
            for (int count = 0; count >= 0; count = reader.read(piece, 0, random.nextInt(piece.length))) {
                read.append(piece, 0, count);
            }
        }
        return read.toString();
    }
}
