package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Addresses;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pushes of a stream that their pusher replaced itself, few in a day and with nobody else about: none was replaced by another address, or by one that is not
 * known, in the same episode.
 */
public final class OwnReplacements extends StreamSeries {
    private OwnReplacements(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    /** @throws IllegalArgumentException if the timeline has none that fits */
    static OwnReplacements of(StreamTimeline line, int most, int seconds) {
        return new OwnReplacements(line.meaning(), few(line, most, seconds));
    }

    /** {@return those replaced by themselves of which no more than so many fall into any such time, in episodes with nobody else about} */
    static List<Push> few(StreamTimeline line, int most, int seconds) {
        List<Push> own = line.those(Addresses::replacedByItself);
        BitSet often = new BitSet(own.size());
        for (int first = 0; first + most < own.size(); first++) {
            if (own.get(first + most).at() - own.get(first).at() <= seconds * 1000L) {
                often.set(first, first + most + 1);
            }
        }
        Set<Integer> contested = new HashSet<>();
        line.those(push -> !Addresses.replacedByItself(push))
                .forEach(push -> contested.add(push.episode().number()));
        List<Push> few = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            if (!often.get(i) && !contested.contains(own.get(i).episode().number())) {
                few.add(own.get(i));
            }
        }
        return few;
    }

    /** Whether one was replaced by a push whose URL names another user or room. */
    public boolean byAnotherUser() {
        return told("byAnotherUser", any(Push::anotherUserWentOn));
    }

    @Override
    OwnReplacements alone(Push push) {
        return new OwnReplacements(meaning(), List.of(push));
    }
}
