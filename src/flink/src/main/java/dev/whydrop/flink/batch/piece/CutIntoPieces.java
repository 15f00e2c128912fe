package dev.whydrop.flink.batch.piece;

import dev.whydrop.intake.part.Cutting;
import java.io.IOException;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Cuts large files of CSV where a record ends; each is gone through once for it. */
public final class CutIntoPieces implements FlatMapFunction<InputFile, FilePiece> {
    private static final long serialVersionUID = 1L;

    private final FileForm form;
    private final long pieceBytes;

    public CutIntoPieces(FileForm form, long pieceBytes) {
        this.form = form;
        this.pieceBytes = pieceBytes;
    }

    @Override
    public void flatMap(InputFile file, Collector<FilePiece> out) throws IOException {
        new Cutting(form.options(), pieceBytes)
                .cut(file.number(), file.name(), file.size(), new FileBytes())
                .forEach(part -> out.collect(FilePiece.of(part)));
    }
}
