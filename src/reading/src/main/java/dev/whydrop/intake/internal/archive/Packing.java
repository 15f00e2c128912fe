package dev.whydrop.intake.internal.archive;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** How a file can be packed; told by its first bytes, never by its name. */
public enum Packing {
    GZIP("\u001F\u008B\b") {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return new GzipMembers(packed);
        }
    },
    ZSTD("(\u00B5/\u00FD") {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return new ZstdInputStream(packed);
        }
    },
    BZIP2("BZh") {
        /** The digits of pi, by which its first block is known, or those of their root, at the end of nothing. */
        @Override
        boolean fits(String start) {
            String block = start.substring(Math.min(start.length(), BZIP2_LEVEL));
            return super.fits(start) && (prefix("1AY&SY", block) || prefix("\u0017rE8P\u0090", block));
        }

        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return new ByteByByte(new BZip2CompressorInputStream(packed, true));
        }
    },
    XZ("\u00FD7zXZ") {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return new XZInputStream(packed, XZ_MEMORY_KB);
        }
    },
    ZIP("PK\u0003\u0004") {
        @Override
        InputStream unpack(InputStream packed) {
            return new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
        }

        @Override
        @Nullable
        Member next(InputStream archive) throws IOException {
            ZipEntry entry = ((ZipInputStream) archive).getNextEntry();
            return entry == null ? null : new Member(entry.getName(), !entry.isDirectory());
        }
    },
    TAR("") {
        @Override
        boolean fits(String start) {
            byte[] header = start.getBytes(StandardCharsets.ISO_8859_1);
            return header.length == LOOKED_AT && header[0] != 0 && sumInOctal(start) && TarUtils.verifyCheckSum(header);
        }

        @Override
        InputStream unpack(InputStream packed) {
            return new TarArchiveInputStream(packed, StandardCharsets.ISO_8859_1.name());
        }

        @Override
        @Nullable
        Member next(InputStream archive) throws IOException {
            TarArchiveEntry entry = ((TarArchiveInputStream) archive).getNextEntry();
            if (entry == null) {
                return null;
            }
            if (!entry.isCheckSumOK()) {
                throw new IOException("the header of a file is not whole");
            }
            return new Member(entry.getName(), entry.isFile() && !entry.isLink() && !entry.isSymbolicLink());
        }
    };

    /**
     * A file in an archive.
     *
     * @param name each byte of it as one character
     * @param file whether it is one, and not a folder or a link
     */
    public record Member(String name, boolean file) {}

    /** How many first bytes tell: all of the header of a tar archive. */
    public static final int LOOKED_AT = 512;

    private static final int BZIP2_LEVEL = 4;

    /** The best packing of xz asks for 65 MB. */
    private static final int XZ_MEMORY_KB = 100 << 10;

    private static final int TAR_SUM = 148;
    private static final int TAR_SUM_END = 156;

    private final String magic;

    Packing(String magic) {
        this.magic = magic;
    }

    /** {@return what is packed in that way, as it was; of an archive, the file that was asked for last} */
    abstract InputStream unpack(InputStream packed) throws IOException;

    /**
     * {@return the next file of an archive; null when there is none}
     *
     * @param archive from {@link #unpack}
     */
    @Nullable
    Member next(InputStream archive) throws IOException {
        throw new IllegalStateException(this + " is no archive.");
    }

    /** Whether it holds files. */
    public boolean archive() {
        return this == ZIP || this == TAR;
    }

    boolean fits(String start) {
        return start.startsWith(magic);
    }

    /** {@return how a file is packed that begins with these bytes; empty when it is not} */
    public static Optional<Packing> of(byte[] start) {
        String first = new String(start, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values()).filter(packing -> packing.fits(first)).findFirst();
    }

    /** Whether as much of a sign as there is stands at the beginning: the file may be cut there. */
    private static boolean prefix(String sign, String text) {
        return text.startsWith(sign.substring(0, Math.min(sign.length(), text.length())));
    }

    /** Whether the sum that a header of tar has over itself looks like one: no text has as many digits there by chance, and no other class is loaded for it. */
    private static boolean sumInOctal(String header) {
        return header.substring(TAR_SUM, TAR_SUM_END).matches("[ 0-7]{5,7}[ \0]{1,3}");
    }
}
