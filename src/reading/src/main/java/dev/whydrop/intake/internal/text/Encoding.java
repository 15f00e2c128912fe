package dev.whydrop.intake.internal.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text is written in.
 *
 * @param mark how many bytes of byte order mark it begins with
 */
public record Encoding(Charset charset, int mark) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Shift_JIS as Windows and Excel write it. */
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    /** Which one the text tells by its mark or its zero bytes. */
    private static final Charset UTF_16 = StandardCharsets.UTF_16;

    private static final List<Encoding> MARKED = List.of(
            new Encoding(StandardCharsets.UTF_8, 3),
            new Encoding(StandardCharsets.UTF_16LE, 2),
            new Encoding(StandardCharsets.UTF_16BE, 2));

    /**
     * {@return the encoding of a text: what its byte order mark tells, else what is asked for, else what its bytes are most like}
     *
     * @param start its first bytes
     */
    public static Encoding of(byte[] start, @Nullable Charset asked) {
        for (Encoding marked : MARKED) {
            if (marked.marks(start)) {
                return marked;
            }
        }
        if (asked != null && !asked.equals(UTF_16)) {
            return new Encoding(asked.equals(Charset.forName("Shift_JIS")) ? WINDOWS_31J : asked, 0);
        }
        Charset wide = wide(start);
        if (asked != null) {
            return new Encoding(wide == null ? StandardCharsets.UTF_16LE : wide, 0);
        }
        return new Encoding(wide == null ? narrow(start) : wide, 0);
    }

    /** {@return the name people know it by} */
    public String name() {
        return charset.equals(WINDOWS_31J) ? "Shift_JIS" : charset.name();
    }

    public boolean utf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** Whether it writes even the letter A with a zero byte. */
    public boolean wide() {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private boolean marks(byte[] start) {
        byte[] bytes = "\uFEFF".getBytes(charset);
        return start.length >= mark && Arrays.equals(start, 0, mark, bytes, 0, mark);
    }

    /** {@return which UTF-16 it is by where its zero bytes stand: line ends, separators and digits have one each; null if it is none} */
    private static @Nullable Charset wide(byte[] start) {
        int[] zeros = new int[2];
        boolean parted = false;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                zeros[i % 2]++;
                int other = i ^ 1;
                parted |= other < start.length && "\n,;\t|".indexOf(start[other]) >= 0;
            }
        }
        int more = Math.max(zeros[0], zeros[1]);
        boolean onOneSide = Math.min(zeros[0], zeros[1]) * 10 <= more;
        if (!parted || !onOneSide || more * 20 < start.length) {
            return null;
        }
        return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** UTF-8 is told with certainty. The other two are claimed only where most of the text is then made of common characters. */
    private static Charset narrow(byte[] start) {
        if (Plausibility.ofUtf8(start) >= 0.5) {
            return StandardCharsets.UTF_8;
        }
        double chinese = Plausibility.ofGb18030(start);
        double japanese = Plausibility.ofShiftJis(start);
        if (Math.max(chinese, japanese) < 0.5) {
            return StandardCharsets.UTF_8;
        }
        return chinese >= japanese ? GB18030 : WINDOWS_31J;
    }
}
