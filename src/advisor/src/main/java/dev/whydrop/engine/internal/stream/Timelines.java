package dev.whydrop.engine.internal.stream;

import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.rules.EpisodeTimeline;
import dev.whydrop.rules.StreamTimeline;
import dev.whydrop.rules.Timeline;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Makes the timelines of episodes and of whole logs, by what the codes mean. Immutable. */
final class Timelines {
    private static final Meaning[] MEANINGS = Meaning.values();
    private static final long RECURRING =
            CodeMeanings.bits(Arrays.stream(MEANINGS).filter(Meaning::recurs).toList());

    private final CodeMeanings meanings;

    Timelines(CodeMeanings meanings) {
        this.meanings = meanings;
    }

    /** {@return one timeline for each meaning that is looked at over several episodes, of all pushes of a stream; in the order of the meanings} */
    List<Timeline> ofStream(List<Push> pushes) {
        return of(pushes, RECURRING, StreamTimeline::new);
    }

    /** {@return one timeline for each meaning of the codes, of all pushes of an episode; in the order of the meanings} */
    List<Timeline> ofEpisode(List<Push> pushes) {
        return of(pushes, -1, EpisodeTimeline::new);
    }

    /** @param asked which meanings, a bit each */
    private List<Timeline> of(List<Push> pushes, long asked, BiFunction<Meaning, List<Push>, Timeline> line) {
        long[] ofPush = meaningsOf(pushes);
        long some = 0;
        long common = asked;
        for (long each : ofPush) {
            some |= each & asked;
            common &= each;
        }
        List<Push> all = List.copyOf(pushes);
        List<Timeline> lines = new ArrayList<>(Long.bitCount(some));
        for (long left = some; left != 0; left &= left - 1) {
            long meaning = Long.lowestOneBit(left);
            lines.add(line.apply(
                    MEANINGS[Long.numberOfTrailingZeros(left)],
                    (common & meaning) != 0 ? all : those(pushes, ofPush, meaning)));
        }
        return lines;
    }

    private long[] meaningsOf(List<Push> pushes) {
        long[] ofPush = new long[pushes.size()];
        ErrorCode before = null;
        for (int i = 0; i < ofPush.length; i++) {
            // Mostly a stream ends again and again with one code.
            ErrorCode code = pushes.get(i).code();
            ofPush[i] = code.equals(before) ? ofPush[i - 1] : meanings.bits(code);
            before = code;
        }
        return ofPush;
    }

    private static List<Push> those(List<Push> pushes, long[] ofPush, long meaning) {
        List<Push> those = new ArrayList<>();
        for (int i = 0; i < ofPush.length; i++) {
            if ((ofPush[i] & meaning) != 0) {
                those.add(pushes.get(i));
            }
        }
        return those;
    }
}
