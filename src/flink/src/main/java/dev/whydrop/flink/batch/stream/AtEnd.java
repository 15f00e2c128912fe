package dev.whydrop.flink.batch.stream;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Takes all elements of its subtask into memory, and makes one of them when there are no more. */
public final class AtEnd<I, O> extends AbstractStreamOperator<O>
        implements OneInputStreamOperator<I, O>, BoundedOneInput {
    private static final long serialVersionUID = 1L;

    /** Makes one of all. */
    @FunctionalInterface
    public interface Together<I, O> extends Serializable {
        O of(List<I> all) throws Exception;
    }

    private final Together<I, O> together;
    private transient List<I> all = new ArrayList<>();

    public AtEnd(Together<I, O> together) {
        this.together = together;
    }

    @Override
    public void open() throws Exception {
        super.open();
        all = new ArrayList<>();
    }

    @Override
    public void processElement(StreamRecord<I> element) {
        all.add(element.getValue());
    }

    @Override
    public void endInput() throws Exception {
        output.collect(new StreamRecord<>(together.of(all)));
        all = new ArrayList<>();
    }
}
