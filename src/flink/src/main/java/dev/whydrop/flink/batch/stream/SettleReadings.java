package dev.whydrop.flink.batch.stream;

import dev.whydrop.flink.batch.piece.FileBytes;
import dev.whydrop.flink.batch.piece.FileForm;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.part.PartReader;
import dev.whydrop.intake.part.PartReading;
import dev.whydrop.intake.part.Settlement;
import java.util.List;
import org.apache.flink.runtime.execution.SuppressRestartsException;

/** Settles what only all pieces together tell. */
public final class SettleReadings implements AtEnd.Together<byte[], byte[]> {
    private static final long serialVersionUID = 1L;

    private final FileForm form;

    public SettleReadings(FileForm form) {
        this.form = form;
    }

    @Override
    public byte[] of(List<byte[]> readings) {
        try {
            return Settlement.of(
                            readings.stream().map(PartReading::fromBytes).toList(),
                            new PartReader(form.options()),
                            new FileBytes())
                    .changes()
                    .toBytes();
        } catch (IntakeException e) {
            throw new SuppressRestartsException(e); // it is the same the next time
        }
    }
}
