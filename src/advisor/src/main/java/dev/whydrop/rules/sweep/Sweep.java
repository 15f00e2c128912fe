package dev.whydrop.rules.sweep;

/** What is looked at together across streams. The rules say which meanings, which places and how long; the engine looks and measures. */
public sealed interface Sweep permits CutSweep, RefusalSweep, DropSweep, FaultSweep, StraySweep, ProbeSweep {
    /** {@return id of the rule that asks for it} */
    String rule();

    /** {@return where it is looked} */
    Place place();
}
