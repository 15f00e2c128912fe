package dev.whydrop.engine.internal.weigh;

import dev.whydrop.engine.internal.candidate.Candidate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contest for each push of an episode, asked for in their order. Pushes that the same candidates claim share one. For one thread. */
final class ContestsOfEpisode {
    private final List<EpisodeClaims.Claimed> claims;
    private final double undeterminedBelow;
    private final Map<BitSet, CauseContest> known = new HashMap<>();
    private @Nullable CauseContest last;
    private int lastPlace;

    ContestsOfEpisode(List<EpisodeClaims.Claimed> claims, double undeterminedBelow) {
        this.claims = claims;
        this.undeterminedBelow = undeterminedBelow;
    }

    /** {@return the contest for the push at that place in the episode} */
    CauseContest at(int place) {
        if (last == null || !claimedAlike(lastPlace, place)) {
            last = known.computeIfAbsent(claiming(place), this::contest);
        }
        lastPlace = place;
        return last;
    }

    private CauseContest contest(BitSet claiming) {
        List<Candidate> candidates =
                claiming.stream().mapToObj(each -> claims.get(each).candidate()).toList();
        return new CauseContest(candidates, undeterminedBelow);
    }

    /** Whether the same candidates claim the pushes at two places. */
    private boolean claimedAlike(int one, int other) {
        for (EpisodeClaims.Claimed each : claims) {
            if (each.pushes().get(one) != each.pushes().get(other)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the places of the claims to the push at that place} */
    private BitSet claiming(int place) {
        BitSet claiming = new BitSet(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            claiming.set(i, claims.get(i).pushes().get(place));
        }
        return claiming;
    }
}
