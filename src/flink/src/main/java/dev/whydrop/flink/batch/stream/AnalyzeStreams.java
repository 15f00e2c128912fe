package dev.whydrop.flink.batch.stream;

import dev.whydrop.Advisor;
import dev.whydrop.flink.batch.output.ReportPiece;
import dev.whydrop.flink.option.Rules;
import dev.whydrop.model.AnalyzedStream;
import dev.whydrop.model.Observations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/** Concludes from each stream alone, from many in one go: what rules have to be asked they are asked together. */
public final class AnalyzeStreams extends AbstractStreamOperator<ReportPiece>
        implements OneInputStreamOperator<StreamLog, ReportPiece>, BoundedOneInput {
    private static final long serialVersionUID = 1L;

    /** So many records, at least, go through the rules in one go. */
    private static final int RECORDS = 20_000;

    private final Rules rules;
    private transient @Nullable Advisor advisor;
    private transient List<Observations> streams = new ArrayList<>();
    private transient int records;
    private transient long seenUntil;

    public AnalyzeStreams(Rules rules) {
        this.rules = rules;
    }

    @Override
    public void open() throws Exception {
        super.open();
        advisor = rules.advisor();
        streams = new ArrayList<>();
        records = 0;
    }

    @Override
    public void processElement(StreamRecord<StreamLog> element) {
        StreamLog log = element.getValue();
        if (log.seenUntil() != seenUntil || records >= RECORDS) {
            analyze();
        }
        Observations stream = Observations.fromBytes(log.observations());
        seenUntil = log.seenUntil();
        streams.add(stream);
        records += stream.disconnects().size() + 1;
    }

    @Override
    public void endInput() {
        analyze();
    }

    private void analyze() {
        if (streams.isEmpty()) {
            return;
        }
        for (AnalyzedStream each :
                Objects.requireNonNull(advisor).streamPass(streams, Instant.ofEpochMilli(seenUntil))) {
            output.collect(new StreamRecord<>(ReportPiece.of(each)));
        }
        streams = new ArrayList<>();
        records = 0;
    }
}
