package dev.whydrop.engine.internal.weigh;

import dev.whydrop.rules.push.Push;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides contests that wide causes claim a part in, and remembers what was decided between the same. For one thread. */
final class Decisions {
    private final WideCauses wide;
    private final Map<Contested, Decision> known = new HashMap<>();

    Decisions(WideCauses wide) {
        this.wide = wide;
    }

    /** Narrow candidates and the wide causes that claim the same push. */
    private record Contested(CauseContest contest, List<WideCauses.Claim> claims) {
        // Written out: what the compiler makes of a record is slow until it is optimised.
        @Override
        public boolean equals(Object other) {
            return other instanceof Contested that && contest == that.contest && claims.equals(that.claims);
        }

        @Override
        public int hashCode() {
            return 31 * contest.hashCode() + claims.hashCode();
        }
    }

    Decision of(Push push, CauseContest contest) {
        List<WideCauses.Claim> claims = wide.claims(push, contest.best());
        if (claims.isEmpty()) {
            return contest.unclaimed();
        }
        Contested contested = new Contested(contest, claims);
        Decision remembered = known.get(contested);
        if (remembered == null) {
            remembered = contest.decide(claims);
            known.put(contested, remembered);
        }
        return remembered;
    }
}
