package dev.whydrop.intake.part;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Objects;

/**
 * A file, or a piece of one, that is read by itself.
 *
 * @param file its number among all files, in the order in which they are to be read, from 0
 * @param piece its number in the file, from 0
 * @param name what the report calls the file
 * @param header how many bytes of the file's beginning stand in front of each piece: all up to the end of its header; 0 of a whole file
 * @param from where the piece begins, in bytes; behind the header
 * @param to where it ends; {@link #END} for the end of the file
 */
public record InputPart(int file, int piece, String name, int header, long from, long to)
        implements Comparable<InputPart> {
    /** Stands for the end of the file. */
    public static final long END = -1;

    /** @throws IllegalArgumentException if a number is negative, or the piece ends before it begins */
    public InputPart {
        Objects.requireNonNull(name, "name is null. Maybe give the path of the file.");
        if (file < 0 || piece < 0 || header < 0 || from < header || (to != END && to < from)) {
            throw new IllegalArgumentException("Piece " + piece + " of file " + file + " with a header of " + header
                    + " bytes from " + from + " to " + to + " is none. Maybe let Cutting make the pieces.");
        }
    }

    /** {@return a whole file} */
    public static InputPart whole(int file, String name) {
        return new InputPart(file, 0, name, 0, 0, END);
    }

    /** Opens files. */
    @FunctionalInterface
    public interface Bytes {
        /**
         * {@return the bytes of a file from that place on, which the caller closes}
         *
         * @param name what the report calls it
         * @throws IOException if it cannot be opened; {@link java.nio.file.NoSuchFileException} where it is not there
         */
        InputStream from(String name, long place) throws IOException;
    }

    /** Whether it is all of a file. */
    public boolean whole() {
        return from == 0 && to == END;
    }

    /** {@return its bytes behind those of the header} */
    InputStream open(Bytes bytes) throws IOException {
        if (header == 0) {
            return ended(bytes.from(name, from));
        }
        byte[] top;
        try (InputStream start = bytes.from(name, 0)) {
            top = start.readNBytes(header);
        }
        return new SequenceInputStream(new ByteArrayInputStream(top), ended(bytes.from(name, from)));
    }

    private InputStream ended(InputStream in) {
        return to == END ? in : new Ended(in, to - from);
    }

    /** Orders by file, then by piece. */
    @Override
    public int compareTo(InputPart other) {
        return file == other.file ? Integer.compare(piece, other.piece) : Integer.compare(file, other.file);
    }

    private static final class Ended extends FilterInputStream {
        private long left;

        Ended(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int one = left <= 0 ? -1 : in.read();
            left -= one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length > 0 && left <= 0) {
                return -1;
            }
            int read = in.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public long skip(long most) throws IOException {
            long skipped = in.skip(Math.min(most, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(in.available(), left);
        }
    }
}
