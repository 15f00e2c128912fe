package dev.whydrop.intake;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** How a file can be packed; told by its first bytes, never by its name. */
enum Packing {
    GZIP("\u001F\u008B\b") {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return new GZIPInputStream(packed, 1 << 16);
        }
    },
    ZSTD("(\u00B5/\u00FD") {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return new ZstdInputStream(packed);
        }
    },
    /** An archive: its files are asked for one after another. */
    ZIP("PK\u0003\u0004") {
        @Override
        InputStream unpack(InputStream packed) {
            return new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
        }
    };

    /** How many first bytes tell. */
    static final int LOOKED_AT = 4;

    private final String magic;

    Packing(String magic) {
        this.magic = magic;
    }

    /** {@return what is packed in that way, as it was} */
    abstract InputStream unpack(InputStream packed) throws IOException;

    /** {@return how a file is packed that begins with these bytes; empty when it is not} */
    static Optional<Packing> of(byte[] start) {
        String first = new String(start, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(packing -> first.startsWith(packing.magic))
                .findFirst();
    }
}
