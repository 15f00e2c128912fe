package dev.whydrop.engine.internal.fleet;

import dev.whydrop.engine.internal.session.RuleSession;
import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.sweep.CutSweep;
import dev.whydrop.rules.sweep.DropSweep;
import dev.whydrop.rules.sweep.FaultSweep;
import dev.whydrop.rules.sweep.ProbeSweep;
import dev.whydrop.rules.sweep.RefusalSweep;
import dev.whydrop.rules.sweep.StraySweep;
import dev.whydrop.rules.sweep.Sweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kie.api.KieBase;

/**
 * What is looked at together across streams, as the rules of the sweeps layer ask for it; each kind in order of place, then id.
 *
 * @param cuts streams that are cut together
 * @param refusals states that refuse
 * @param drops streams that are dropped together
 * @param faults faults of pushing software that begin on many streams
 * @param strays streams that never get on air, tried from one site
 * @param probes places from which many such streams are tried
 */
public record Sweeps(
        List<CutSweep> cuts,
        List<RefusalSweep> refusals,
        List<DropSweep> drops,
        List<FaultSweep> faults,
        List<StraySweep> strays,
        List<ProbeSweep> probes) {
    private static final Comparator<Sweep> ORDER =
            Comparator.comparing(Sweep::place).thenComparing(Sweep::rule);

    /** {@return what the rules want to be looked for, but for the disabled ones} */
    public static Sweeps of(KieBase rules, Settings settings, Set<String> disabled, RuleStatistics statistics) {
        Sweeps sweeps = new Sweeps(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        RuleSession.conclude(rules, List.of(settings), statistics, Sweep.class).stream()
                .map(Sweep.class::cast)
                .filter(each -> !disabled.contains(each.rule()))
                .sorted(ORDER)
                .forEach(sweeps::add);
        return sweeps;
    }

    private void add(Sweep sweep) {
        if (sweep instanceof CutSweep each) {
            cuts.add(each);
        } else if (sweep instanceof RefusalSweep each) {
            refusals.add(each);
        } else if (sweep instanceof DropSweep each) {
            drops.add(each);
        } else if (sweep instanceof FaultSweep each) {
            faults.add(each);
        } else if (sweep instanceof StraySweep each) {
            strays.add(each);
        } else if (sweep instanceof ProbeSweep each) {
            probes.add(each);
        }
    }
}
