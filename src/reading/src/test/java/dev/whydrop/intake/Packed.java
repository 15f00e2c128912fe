package dev.whydrop.intake;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Packs files for tests. */
public final class Packed {
    private Packed() {}

    /** Opens a packer. */
    private interface Packer {
        OutputStream onto(OutputStream out) throws IOException;
    }

    public static byte[] gzip(byte[] content) {
        return packed(content, GZIPOutputStream::new);
    }

    public static byte[] zstd(byte[] content) {
        return packed(content, ZstdOutputStream::new);
    }

    public static byte[] bzip2(byte[] content) {
        return packed(content, BZip2CompressorOutputStream::new);
    }

    public static byte[] xz(byte[] content) {
        return packed(content, out -> new XZOutputStream(out, new LZMA2Options(1)));
    }

    /** {@return a tar archive of files in the order of the map; those whose name ends in a slash are folders} */
    public static byte[] tar(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** {@return an archive of files in the order of the map} */
    public static byte[] zip(Map<String, byte[]> files) {
        return zip(StandardCharsets.UTF_8, files);
    }

    /** {@return an archive of files in the order of the map, whose names are in that encoding} */
    public static byte[] zip(Charset names, Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] packed(byte[] content, Packer packer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = packer.onto(out)) {
            packing.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
