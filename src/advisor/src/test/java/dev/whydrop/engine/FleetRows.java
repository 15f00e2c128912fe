package dev.whydrop.engine;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.internal.column.Counts;
import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.engine.internal.fleet.FaultOnsets;
import dev.whydrop.engine.internal.fleet.NeverOnAir;
import dev.whydrop.engine.internal.fleet.RefusalStretches;
import dev.whydrop.engine.internal.fleet.Strangers;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.log.OpenPush;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Observations;
import dev.whydrop.rules.FaultOnset;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Probes;
import dev.whydrop.rules.Refusals;
import dev.whydrop.rules.StrayStarts;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.sweep.DropSweep;
import dev.whydrop.rules.sweep.FaultSweep;
import dev.whydrop.rules.sweep.Place;
import dev.whydrop.rules.sweep.ProbeSweep;
import dev.whydrop.rules.sweep.RefusalSweep;
import dev.whydrop.rules.sweep.StraySweep;
import java.util.List;
import java.util.Set;

/**
 * A log as the fleet layer is given it, from {@link Rows}.
 *
 * @param pushes its pushes, in order of stream and time
 * @param open those without a known end
 * @param meanings what its codes mean
 */
public record FleetRows(List<Push> pushes, List<OpenPush> open, CodeMeanings meanings) {
    public static final RuleBases RULES = RuleBases.load();
    static final ErrorCatalog CATALOG = ErrorCatalog.load();
    public static final AdviceBook BOOK = AdviceBook.of(RULES.diagnoses());

    private static final int HOUR = 3_600;

    public static FleetRows of(String... rows) {
        return of(Observations.of(Rows.of(rows)));
    }

    /** @param running pushes as {@link Rows} has them */
    public static FleetRows withRunning(List<String> running, String... rows) {
        return of(new Observations(Rows.of(rows), Rows.running("running", running), List.of()));
    }

    public static FleetRows of(List<Disconnect> disconnects) {
        return of(Observations.of(disconnects));
    }

    private static FleetRows of(Observations given) {
        Log log = Log.of(given, new Workers(1));
        Analysis analysis = Analysis.over(
                log, RULES, CATALOG, BOOK, new Engine.Options(SettingsFile.defaults(), 1, 2_000, Set.of(), "test"));
        return new FleetRows(analysis.pushes(), log.open(), analysis.meanings());
    }

    /** {@return stretches of refusals of a meaning in one domain, an hour apart at most} */
    public List<Refusals> refusals(Meaning meaning, Place place) {
        return stretches().of(new RefusalSweep("any", meaning, place, HOUR)).stream()
                .map(Refusals.class::cast)
                .toList();
    }

    /** {@return stretches of drops on request in one domain, two minutes apart at most} */
    public List<FleetPattern> drops() {
        return stretches().of(new DropSweep("any", Meaning.DROPPED_ON_REQUEST, Place.DOMAIN, 120));
    }

    /** {@return faults that begin in one app within six hours, as loops of three pushes of a minute at most within ten minutes} */
    public List<FaultOnset> onsets() {
        return new FaultOnsets(log(), meanings, counts()).of(List.of(faults(Place.DOMAIN), faults(Place.APP)));
    }

    private static FaultSweep faults(Place place) {
        return new FaultSweep("any", Meaning.SOFTWARE_FAULT, place, 60, 3, 600, 0.5, 6 * HOUR);
    }

    /** {@return streams that never get on air and that one site tries} */
    public List<StrayStarts> strays() {
        return never().of(new StraySweep("any", Meaning.TURNED_AWAY)).stream()
                .map(StrayStarts.class::cast)
                .toList();
    }

    /** {@return tries of several such streams from one small block, an hour apart at most} */
    public List<Probes> probes() {
        return never().of(new ProbeSweep("any", Meaning.TURNED_AWAY, Place.BLOCK, HOUR, 24 * HOUR)).stream()
                .map(Probes.class::cast)
                .toList();
    }

    private NeverOnAir never() {
        return new NeverOnAir(log(), new Strangers(log()), meanings, counts());
    }

    private RefusalStretches stretches() {
        return new RefusalStretches(log(), new Strangers(log()), meanings, counts(), HOUR, 2, new Workers(2));
    }

    private Counts counts() {
        return new Counts(log(), meanings, List.of(Meaning.INTERNAL));
    }

    /** {@return its pushes in columns, made by several threads} */
    public PushColumns log() {
        return PushColumns.of(pushes, open, new Workers(2));
    }
}
