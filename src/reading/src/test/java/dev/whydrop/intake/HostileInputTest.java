package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Reject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, it ends in a clear message or in a reject, and little of it is in memory at a time. */
class HostileInputTest {
    private static final String HEADER = "stream_name,end_time,errcode\n";
    private static final String ROW = "cam1,1764000000,3\n";
    private static final String BOMB = " unpacks to more than 250 times its size, which no log does."
            + " Maybe it is a trap; unpack it with care and look.";

    private final CsvFolder folder;

    HostileInputTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
    }

    @Test
    void aRowOf50MbIsRejectedAndTheOthersAreKept() {
        assertRejected(new Endless(HEADER + ROW, "cam2,1764000000,3,,,", 50 << 20), 1);
    }

    @Test
    void aQuoteThatIsNeverClosedRejectsItsRowAndTheOthersAreKept() {
        assertRejected(new Endless(HEADER + ROW + "\"cam2,1764000000,3\n", ROW, 66 + 18 * 2_900_000), 2_900_001);
    }

    @Test
    void aStreamNameOf10MbIsRejected() {
        assertRejected(new Endless(HEADER, "x", 10 << 20), 0);
    }

    @Test
    void aValueThatIsLongerThanAnyNameRejectsItsRow() {
        Intake intake = read(HEADER + "x".repeat(3_000_000) + ",1764000000,3\n" + ROW);

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(Told.rejects(intake))
                .extracting(Reject::why)
                .containsExactly("stream_name 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' is"
                        + " 3000000 bytes long, at most 4096 are read. Check whether a quote is missing before it.");
    }

    @Test
    void aMillionColumnsAreTold() {
        String message = " has 1000003 columns; more than 10000 are not read. Maybe it is no log of disconnects.";

        assertThatThrownBy(() -> read(HEADER.strip() + ",c".repeat(1_000_000) + "\n" + ROW))
                .isInstanceOf(IntakeException.class)
                .hasMessage("Standard input" + message);
    }

    @Test
    void aRowWithAMillionValuesIsRejected() {
        Intake intake = read(HEADER + ROW.strip() + ",1".repeat(1_000_000) + "\n" + ROW);

        assertThat(intake.disconnects()).extracting(Disconnect::row).containsExactly(2L);
        assertThat(Told.rejects(intake))
                .extracting(Reject::why)
                .containsExactly("The row has 1000003 values, expected 3. Put a value with a comma in it in quotes.");
    }

    @Test
    void aFileCutInTheMiddleRejectsItsLastRow() {
        Intake intake = read(HEADER + ROW + "cam2,17640");

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(Told.rejects(intake)).extracting(Reject::row).containsExactly(2L);
    }

    @Test
    void aNulRejectsItsRow() {
        Intake intake = read(HEADER + ROW.repeat(50) + "ca\0m,1764000000,3\n" + ROW);

        assertThat(intake.disconnects()).hasSize(51);
        assertThat(Told.rejects(intake))
                .containsExactly(new Reject(
                        "-",
                        51,
                        "The row has a NUL character. The file may have been damaged on the way: fetch it again."));
    }

    @Test
    void yearsFarAwayAreNoTimes() {
        Intake intake = read(HEADER + "cam,0001-01-01T00:00:00Z,3\ncam,9999-12-31T23:59:59Z,3\n");

        assertThat(intake.disconnects()).isEmpty();
        assertThat(Told.rejects(intake))
                .hasSize(2)
                .extracting(Reject::why)
                .allMatch(why -> why.contains(" is in the year "));
    }

    @Test
    void aCodeTooLargeRejectsItsRow() {
        assertThat(Told.rejects(read(HEADER + "cam,1764000000,2147483648\n")))
                .extracting(Reject::why)
                .containsExactly("errcode '2147483648' is not a number. Write it as 21 or 18/501.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "zip", "bzip2", "xz", "tar"})
    void packedDataCutAnywhereAreTold(String packing) {
        byte[] packed = packed(packing, (HEADER + rows(300)).getBytes(StandardCharsets.UTF_8));
        int all = switch (packing) {
            case "zip" -> packed.length - 22; // what ends an archive says nothing new
            case "tar" -> packed.length / 512 * 512 - 10_240; // zeros
            default -> packed.length - 1;
        };
        for (int length = 5; length <= all; length += 7) {
            byte[] cut = Arrays.copyOf(packed, length);

            assertThat(told(cut))
                    .as("%d of %d bytes", length, packed.length)
                    .startsWith("Standard input")
                    .contains(" is cut off")
                    .endsWith(": its packed data end too early. Maybe it was not copied whole; fetch it again.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "zip", "bzip2", "xz"})
    void packedDataThatAreDamagedAreNeverReadAsSomethingElse(String packing) {
        byte[] packed = packed(packing, (HEADER + rows(300)).getBytes(StandardCharsets.UTF_8));
        String whole = read(new ByteArrayInputStream(packed)).disconnects().toString();
        Random random = new Random(20261120);
        for (int trial = 0; trial < 300; trial++) {
            byte[] damaged = packed.clone();
            damaged[4 + random.nextInt(packed.length - 4)] ^= (byte) (1 << random.nextInt(8));
            try {
                Intake intake = read(new ByteArrayInputStream(damaged));
                assertThat(intake.disconnects()).as("trial %d", trial).hasToString(named(whole, intake));
            } catch (IntakeException e) {
                assertThat(e)
                        .as("trial %d", trial)
                        .message()
                        .startsWith("Standard input")
                        .contains("Maybe");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "bzip2", "xz"})
    void aLaterMemberThatIsCutOrDamagedIsToldAndWhatCameBeforeIsKept(String packing) {
        byte[] first = packed(packing, (HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(first, first.length * 2);
        byte[] second = packed(packing, "cam2,1764000000,3\n".getBytes(StandardCharsets.UTF_8));
        both = Arrays.copyOf(both, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        for (int length = first.length + 1; length < both.length; length++) {
            Intake cut = read(new ByteArrayInputStream(Arrays.copyOf(both, length)));

            assertThat(cut.disconnects()).as("%d bytes", length).isNotEmpty();
            assertThat(cut.unreadable()).as("%d bytes", length).isEqualTo(1);
        }
        for (int at = first.length; at < first.length + 4; at++) {
            byte[] damaged = both.clone();
            damaged[at] ^= 0x10;
            Intake intake = read(new ByteArrayInputStream(damaged));

            assertThat(intake.disconnects()).as("byte %d", at).isNotEmpty();
            assertThat(intake.unreadable()).as("byte %d", at).isEqualTo(1);
        }
    }

    @Test
    void zerosBehindTheLastMemberOfGzipAreNoDamage() {
        byte[] packed = Packed.gzip((HEADER + ROW).getBytes(StandardCharsets.UTF_8));

        Intake intake = read(new ByteArrayInputStream(Arrays.copyOf(packed, packed.length + 100_000)));

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(intake.unreadable()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bzip2", "xz"})
    void bombsOfOtherPackersStopToo(String packing) {
        byte[] packed = packed(packing, (HEADER + "y,never,3\n".repeat(8_000_000)).getBytes(StandardCharsets.UTF_8));

        assertFails(new ByteArrayInputStream(packed), "Standard input" + BOMB);
    }

    @Test
    void gzipThatUnpacksTo100GbStopsEarly() {
        byte[] member = Packed.gzip((HEADER + "y,never,3\n".repeat(800_000)).getBytes(StandardCharsets.UTF_8));
        long members = (100L << 30) / (8 << 20);

        assertFails(new Endless(member, member, member.length * members), "Standard input" + BOMB);
    }

    @Test
    void aZipThatUnpacksOutOfProportionStopsToo() {
        byte[] packed = packed("zip", (HEADER + "y,never,3\n".repeat(8_000_000)).getBytes(StandardCharsets.UTF_8));

        assertFails(new ByteArrayInputStream(packed), "Standard input!a.csv" + BOMB);
    }

    @Test
    void aBombAmongTheFilesThatAreNotReadStopsToo() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("film.bin", new byte[80 << 20]);
        files.put("a.csv", (HEADER + ROW).getBytes(StandardCharsets.UTF_8));

        assertFails(new ByteArrayInputStream(Packed.zip(files)), "Standard input" + BOMB);
    }

    @Test
    void zstdThatUnpacksTo100GbStopsEarly() {
        byte[] start = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0x38, (byte) (HEADER.length() << 3), 0, 0};
        byte[] lineEnds128Kb = {2, 0, 0x10, '\n'}; // a block of one byte, repeated

        ByteArrayOutputStream first = new ByteArrayOutputStream();
        first.writeBytes(start);
        first.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
        long blocks = (100L << 30) / (128 << 10);

        assertFails(new Endless(first.toByteArray(), lineEnds128Kb, blocks * 4), "Standard input" + BOMB);
    }

    @Test
    void zerosWithoutEndAreNoText() {
        byte[] packed = Packed.gzip(new byte[80 << 20]);

        assertFails(
                new ByteArrayInputStream(packed),
                "Standard input is no text: byte 1 is NUL. Maybe it is in another format; CSV or JSON is needed.");
    }

    @Test
    void manyLongNamesThatDoNotFitIntoMemoryAreRefused() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 2000; i++) {
            rows.append("n".repeat(4000)).append(i).append(",1764000000,3\n");
        }
        IntakeOptions little = new IntakeOptions(ZoneOffset.UTC, Map.of(), null, null, new MemoryBudget(4L << 20));

        assertThatThrownBy(() -> CsvFolder.read(little, folder.file("events.csv", rows.toString())))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("do not fit into the 4 MB of memory that Java has left for them.");
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            rows.append("cam").append(random.nextInt()).append(",1764000000,3\n");
        }
        return rows.toString();
    }

    private static byte[] packed(String packing, byte[] content) {
        return switch (packing) {
            case "gzip" -> Packed.gzip(content);
            case "zstd" -> Packed.zstd(content);
            case "bzip2" -> Packed.bzip2(content);
            case "xz" -> Packed.xz(content);
            case "tar" -> Packed.tar(Map.of("a.csv", content));
            default -> Packed.zip(Map.of("a.csv", content));
        };
    }

    /** {@return the text with the one name of a source in place of the other: the name in an archive may be what was damaged} */
    private static String named(String text, Intake intake) {
        String before = text.contains("-!a.csv") ? "-!a.csv" : "-";
        return text.replace(
                "source=" + before + ",", "source=" + intake.reading().sources().get(0) + ",");
    }

    private static Intake read(String content) {
        return read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Intake read(InputStream in) {
        return new EventReader(CsvFolder.CATALOG, IntakeOptions.defaults(), () -> in).read(List.of(Path.of("-")));
    }

    /** {@return what is said of data that are not whole: nothing could be read, or what could was kept} */
    private static String told(byte[] bytes) {
        try {
            List<Reject> rejects = Told.rejects(read(new ByteArrayInputStream(bytes)));
            return rejects.get(rejects.size() - 1).why();
        } catch (IntakeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void assertRejected(InputStream in, int others) {
        Intake intake = read(in);

        assertThat(intake.disconnects()).hasSize(others);
        assertThat(Told.rejects(intake))
                .extracting(Reject::why)
                .containsExactly("The row does not end within 4 MB; what follows its first line is read."
                        + " Check whether a closing quote is missing, or it is no CSV.");
    }

    private static void assertFails(InputStream in, String message) {
        assertThatThrownBy(() -> read(in)).isInstanceOf(IntakeException.class).hasMessage(message);
    }

    /** Begins with something and goes on with the same again and again. */
    private static final class Endless extends InputStream {
        private final byte[] first;
        private final byte[] again;
        private final long length;
        private long at;

        Endless(String first, String again, long length) {
            this(first.getBytes(StandardCharsets.UTF_8), again.getBytes(StandardCharsets.UTF_8), length);
        }

        Endless(byte[] first, byte[] again, long length) {
            this.first = first;
            this.again = again;
            this.length = length;
        }

        @Override
        public int read() {
            if (at >= length) {
                return -1;
            }
            int one = at < first.length ? first[(int) at] : again[(int) ((at - first.length) % again.length)];
            at++;
            return one & 0xFF;
        }
    }
}
