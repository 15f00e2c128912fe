package dev.whydrop.engine.internal.weigh;

import dev.whydrop.engine.internal.candidate.Candidate;
import dev.whydrop.rules.FleetPattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided, the same for all pushes with the same candidates. Two are equal only if they are the same object. */
public final class Decision {
    private final List<Candidate> rivals;
    private final double[] likelihoods;
    private final @Nullable Candidate winner;
    private final @Nullable FleetPattern reach;
    private final Attribution.@Nullable Silenced silenced;
    private final List<Candidate> amplifiers;
    private final List<String> ids;

    /**
     * @param rivals every candidate, likeliest first; no two of one diagnosis
     * @param likelihoods the likelihood of each of them
     * @param winner the diagnosis that explains the push; null when none is likely enough
     * @param reach the fleet pattern that the winner is about; null when the winner is about the stream alone
     * @param silenced the narrow diagnosis a wide winner took it from; null when it took it from none
     * @param amplifiers what made it worse, shown beside the winner
     */
    Decision(
            List<Candidate> rivals,
            double[] likelihoods,
            @Nullable Candidate winner,
            @Nullable FleetPattern reach,
            Attribution.@Nullable Silenced silenced,
            List<Candidate> amplifiers) {
        this.rivals = rivals;
        this.likelihoods = likelihoods;
        this.winner = winner;
        this.reach = reach;
        this.silenced = silenced;
        this.amplifiers = amplifiers;
        List<String> found = new ArrayList<>(rivals.size());
        for (Candidate each : rivals) {
            found.add(each.diagnosis().id());
        }
        this.ids = found;
    }

    /** {@return every candidate, likeliest first} */
    public List<Candidate> rivals() {
        return rivals;
    }

    /** {@return the likelihood of the rival at that place} */
    public double likelihood(int place) {
        return likelihoods[place];
    }

    /** {@return the likelihood of a diagnosis, 0 where it is no rival} */
    public double likelihood(String id) {
        int place = ids.indexOf(id);
        return place < 0 ? 0 : likelihoods[place];
    }

    /** {@return the likelihood of the winner, 0 when there is none} */
    public double likelihood() {
        return winner == null ? 0 : likelihood(winner.diagnosis().id());
    }

    /** {@return the diagnosis that explains the push; null when none is likely enough} */
    @Nullable
    public Candidate winner() {
        return winner;
    }

    /** {@return the fleet pattern that the winner is about; null when the winner is about the stream alone} */
    @Nullable
    FleetPattern reach() {
        return reach;
    }

    /** {@return the narrow diagnosis a wide winner took it from; null when it took it from none} */
    Attribution.@Nullable Silenced silenced() {
        return silenced;
    }

    /** {@return what made it worse, shown beside the winner} */
    public List<Candidate> amplifiers() {
        return amplifiers;
    }

    /** {@return the ids of the rivals, likeliest first} */
    public List<String> ids() {
        return ids;
    }
}
