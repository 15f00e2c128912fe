package dev.whydrop.flink.batch.piece;

import dev.whydrop.intake.part.InputPart;

/** {@link InputPart} as it goes from operator to operator. */
public record FilePiece(int file, int piece, String name, int header, long from, long to) {
    public static FilePiece of(InputPart part) {
        return new FilePiece(part.file(), part.piece(), part.name(), part.header(), part.from(), part.to());
    }

    public InputPart part() {
        return new InputPart(file, piece, name, header, from, to);
    }
}
