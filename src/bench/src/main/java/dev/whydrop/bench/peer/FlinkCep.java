package dev.whydrop.bench.peer;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Bursts and fights as patterns on keyed streams of a local Flink with two workers. */
public final class FlinkCep {
    private FlinkCep() {}

    /** Opens the log where it is read. */
    private static final class Source implements Iterator<Event>, Serializable {
        private static final long serialVersionUID = 1L;

        private final String path;
        private transient @Nullable EventFile file;

        Source(String path) {
            this.path = path;
        }

        @Override
        public boolean hasNext() {
            return file().hasNext();
        }

        @Override
        public Event next() {
            return file().next();
        }

        private EventFile file() {
            EventFile open = file;
            if (open == null) {
                try {
                    open = new EventFile(Path.of(path));
                } catch (IOException e) {
                    throw new UncheckedIOException(path + " cannot be read. Maybe it is missing.", e);
                }
                file = open;
            }
            return open;
        }
    }

    /** Tells the episode of a match. */
    private static final class EpisodeOf extends PatternProcessFunction<Event, Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public void processMatch(Map<String, List<Event>> match, Context context, Collector<Integer> out) {
            out.collect(match.values().iterator().next().get(0).episode());
        }
    }

    // The way in that is not deprecated wants splits and checkpoints, and nobody interrupts this thread.
    @SuppressWarnings({"deprecation", "try"})
    public static void main(String[] arguments) throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(2);
        flink.getConfig().enableObjectReuse();
        DataStream<Event> events = flink.fromCollection(new Source(arguments[0]), Event.class)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Event>forMonotonousTimestamps()
                        .withTimestampAssigner((event, any) -> event.at()));
        DataStream<Integer> bursts = dense(events.filter(Event::cut), Thresholds.BURST_WINDOW);
        // One job, so one reading: fights carry a minus.
        DataStream<Integer> fights = dense(events.filter(Event::replaced), Thresholds.FIGHT_WINDOW)
                .map(episode -> -episode)
                .returns(Integer.class);
        Found found = new Found();
        try (CloseableIterator<Integer> episodes = bursts.union(fights).executeAndCollect()) {
            while (episodes.hasNext()) {
                int episode = episodes.next();
                if (episode > 0) {
                    found.burst(episode);
                } else {
                    found.fight(-episode);
                }
            }
        }
        System.out.println("bursts=" + found.bursts() + " fights=" + found.fights());
    }

    /** {@return the episodes with three ends in a row within the window, whose far edge Flink leaves out} */
    private static DataStream<Integer> dense(DataStream<Event> events, long window) {
        Pattern<Event, Event> pattern = Pattern.<Event>begin("ends", AfterMatchSkipStrategy.skipPastLastEvent())
                .times(Thresholds.FEWEST)
                .consecutive()
                .within(Duration.ofMillis(window + 1));
        return CEP.pattern(events.keyBy(Event::stream), pattern).process(new EpisodeOf());
    }
}
