package dev.whydrop.engine;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Observations;
import dev.whydrop.rules.DropSweep;
import dev.whydrop.rules.FaultOnset;
import dev.whydrop.rules.FaultSweep;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Place;
import dev.whydrop.rules.ProbeSweep;
import dev.whydrop.rules.Probes;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.RefusalSweep;
import dev.whydrop.rules.Refusals;
import dev.whydrop.rules.StrayStarts;
import dev.whydrop.rules.StraySweep;
import java.util.List;
import java.util.Set;

/**
 * A log as the fleet layer is given it, from {@link Rows}.
 *
 * @param pushes its pushes, in order of stream and time
 * @param open those without a known end
 * @param meanings what its codes mean
 */
record FleetRows(List<Push> pushes, List<OpenPush> open, CodeMeanings meanings) {
    static final RuleBases RULES = RuleBases.load();
    static final ErrorCatalog CATALOG = ErrorCatalog.load();
    static final AdviceBook BOOK = AdviceBook.of(RULES.diagnoses());

    private static final int HOUR = 3_600;

    static FleetRows of(String... rows) {
        return of(Observations.of(Rows.of(rows)));
    }

    /** @param running pushes as {@link Rows} has them */
    static FleetRows withRunning(List<String> running, String... rows) {
        return of(new Observations(Rows.of(rows), Rows.running("running", running), List.of()));
    }

    static FleetRows of(List<Disconnect> disconnects) {
        return of(Observations.of(disconnects));
    }

    private static FleetRows of(Observations given) {
        Log log = Log.of(given, new Workers(1));
        Passes passes = Passes.over(
                log, RULES, CATALOG, BOOK, new Engine.Options(SettingsFile.defaults(), 1, 2_000, Set.of(), "test"));
        return new FleetRows(passes.pushes(), log.open(), passes.meanings());
    }

    /** {@return stretches of refusals of a meaning in one domain, an hour apart at most} */
    List<Refusals> refusals(Meaning meaning, Place place) {
        return stretches().of(new RefusalSweep("any", meaning, place, HOUR)).stream()
                .map(Refusals.class::cast)
                .toList();
    }

    /** {@return stretches of drops on request in one domain, two minutes apart at most} */
    List<FleetPattern> drops() {
        return stretches().of(new DropSweep("any", Meaning.DROPPED_ON_REQUEST, Place.DOMAIN, 120));
    }

    /** {@return faults that begin in one app within six hours, as loops of three pushes of a minute at most within ten minutes} */
    List<FaultOnset> onsets() {
        return new FaultOnsets(log(), meanings, counts()).of(List.of(faults(Place.DOMAIN), faults(Place.APP)));
    }

    private static FaultSweep faults(Place place) {
        return new FaultSweep("any", Meaning.SOFTWARE_FAULT, place, 60, 3, 600, 0.5, 6 * HOUR);
    }

    /** {@return streams that never get on air and that one site tries} */
    List<StrayStarts> strays() {
        return never().of(new StraySweep("any", Meaning.TURNED_AWAY)).stream()
                .map(StrayStarts.class::cast)
                .toList();
    }

    /** {@return tries of several such streams from one small block, an hour apart at most} */
    List<Probes> probes() {
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
    PushColumns log() {
        return PushColumns.of(pushes, open, new Workers(2));
    }
}
