package dev.whydrop.rules;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PlatformAnswer;
import dev.whydrop.rules.code.CodeMeaning;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.sweep.CutSweep;
import dev.whydrop.rules.sweep.DropSweep;
import dev.whydrop.rules.sweep.FaultSweep;
import dev.whydrop.rules.sweep.Place;
import dev.whydrop.rules.sweep.ProbeSweep;
import dev.whydrop.rules.sweep.RefusalSweep;
import dev.whydrop.rules.sweep.StraySweep;
import org.kie.api.definition.rule.Rule;

/** What a rule's one line of consequence calls. Each turns the rule's annotations and its bindings into one fact. */
public final class Conclude {
    private Conclude() {}

    /** {@return that the code of the event means what the rule's {@code @concludes} names} */
    public static CodeMeaning meaning(Rule rule, Disconnect event) {
        return new CodeMeaning(
                RuleInfo.annotation(rule, "id"), event.code(), Meaning.valueOf(RuleInfo.annotation(rule, "concludes")));
    }

    /** {@return those that ran for that many seconds and after which the pusher stayed away for so many} */
    public static GoodSessionThenAway goodSessionThenAway(EpisodeTimeline line, int ranSeconds, int awaySeconds) {
        return line.derived(
                "goodSessionThenAway", GoodSessionThenAway.of(line, ranSeconds, awaySeconds), ranSeconds, awaySeconds);
    }

    /** {@return those that ran for at most that many seconds and after which the pusher was back within so many} */
    public static ShortSessionAndBack shortSessionAndBack(EpisodeTimeline line, int ranSeconds, int backSeconds) {
        return line.derived(
                "shortSessionAndBack", ShortSessionAndBack.of(line, ranSeconds, backSeconds), ranSeconds, backSeconds);
    }

    /** {@return those that ran for that many seconds and after which the pusher was back within so many} */
    public static GoodSessionAndBack goodSessionAndBack(StreamTimeline line, int ranSeconds, int backSeconds) {
        return line.derived(
                "goodSessionAndBack", GoodSessionAndBack.of(line, ranSeconds, backSeconds), ranSeconds, backSeconds);
    }

    /** {@return those of unknown length after which the pusher stayed away for that many seconds} */
    public static EndedAndStayedAway endedAndStayedAway(EpisodeTimeline line, int awaySeconds) {
        return line.derived("endedAndStayedAway", EndedAndStayedAway.of(line, awaySeconds), awaySeconds);
    }

    /** {@return those that ran for that many seconds and after which the pusher paused for so many or stayed away} */
    public static EndThenBreak endThenBreak(EpisodeTimeline line, int ranSeconds, int breakSeconds) {
        return line.derived("endThenBreak", EndThenBreak.of(line, ranSeconds, breakSeconds), ranSeconds, breakSeconds);
    }

    /** {@return those that ran for that many seconds and after which the stream was pushed again within so many} */
    public static EndedAndRestarted endedAndRestarted(StreamTimeline line, int ranSeconds, int backSeconds) {
        return line.derived(
                "endedAndRestarted", EndedAndRestarted.of(line, ranSeconds, backSeconds), ranSeconds, backSeconds);
    }

    /**
     * {@return those after which the pusher was not back within {@code backSeconds} and that end within that many seconds of the time of day at which
     * most days have one}
     */
    public static DailyEnds dailyEnds(StreamTimeline line, int seconds, int backSeconds) {
        return line.derived("dailyEnds", DailyEnds.of(line, seconds, backSeconds), seconds, backSeconds);
    }

    /** {@return those that ran for at most that many seconds, or for an unknown time} */
    public static ShortEnd shortEnd(EpisodeTimeline line, int ranSeconds) {
        return line.derived("shortEnd", ShortEnd.of(line, ranSeconds), ranSeconds);
    }

    /** {@return those that ended at the steadiest interval of a timeline that is lost steadily} */
    public static SteadyLoss steadyLoss(StreamTimeline line, double spread, double share) {
        return line.derived("steadyLoss", SteadyLoss.of(line, spread, share), spread, share);
    }

    /** {@return the pushes of the timeline beside those that took their place} */
    public static Replacements replacements(EpisodeTimeline line) {
        return line.derived("replacements", Replacements.of(line));
    }

    /** {@return the pushes of the timeline beside the networks from which the stream went on within that many seconds} */
    public static NetworkChanges networkChanges(EpisodeTimeline line, int seconds) {
        return line.derived("networkChanges", NetworkChanges.of(line, seconds), seconds);
    }

    /** {@return those that held the name against starts for at most that many seconds, with the refused starts} */
    public static LingeringSession lingeringSession(EpisodeTimeline lost, EpisodeTimeline refused, int seconds) {
        return lost.derived("lingeringSession", LingeringSession.of(lost, refused, seconds), refused, seconds);
    }

    /** {@return those that ended while the new push had been on air for at most that many seconds} */
    public static LingeringSession outlivedSession(EpisodeTimeline lost, int seconds) {
        return lost.derived("outlivedSession", LingeringSession.of(lost, seconds), seconds);
    }

    /** {@return the lost pushes after which the pusher replaced a push of its own within that many seconds} */
    public static LossesBeforeReplacement lossesBeforeReplacement(
            EpisodeTimeline lost, EpisodeTimeline replaced, int seconds) {
        return lost.derived(
                "lossesBeforeReplacement", LossesBeforeReplacement.of(lost, replaced, seconds), replaced, seconds);
    }

    /** {@return those that the pusher replaced itself, at most so many within that many seconds} */
    public static OwnReplacements ownReplacements(StreamTimeline line, int most, int seconds) {
        return line.derived("ownReplacements", OwnReplacements.of(line, most, seconds), most, seconds);
    }

    /** {@return those of the episodes in which so many are short and back at once within {@code seconds}} */
    public static CrashLoops crashLoops(
            StreamTimeline line, int ranSeconds, int backSeconds, int minimum, int seconds) {
        return line.derived(
                "crashLoops",
                CrashLoops.of(line, ranSeconds, backSeconds, minimum, seconds),
                ranSeconds,
                backSeconds,
                minimum,
                seconds);
    }

    /** {@return what is recorded of the push URLs of the timeline} */
    public static RecordedUrls recordedUrls(EpisodeTimeline line) {
        return line.derived("recordedUrls", RecordedUrls.of(line));
    }

    /** {@return those anomalies that were seen within that many seconds of an end, before or after} */
    public static Anomalies around(Anomalies seen, Series line, int seconds) {
        return seen.around(line, seconds);
    }

    /** {@return that streams of a place are looked at that are cut together} */
    public static CutSweep cuts(Rule rule, Meaning cut, Meaning meant, Place place, int fewest) {
        return new CutSweep(RuleInfo.annotation(rule, "id"), cut, meant, place, fewest);
    }

    /** {@return that refusals of a place are looked at together that follow each other within that many seconds} */
    public static RefusalSweep refusals(Rule rule, Meaning meaning, Place place, int longestGap) {
        return new RefusalSweep(RuleInfo.annotation(rule, "id"), meaning, place, longestGap);
    }

    /** {@return that drops of a place are looked at together that follow each other within that many seconds} */
    public static DropSweep drops(Rule rule, Meaning meaning, Place place, int longestGap) {
        return new DropSweep(RuleInfo.annotation(rule, "id"), meaning, place, longestGap);
    }

    /** {@return that loops of short pushes are looked at together that begin on streams of a place within that many seconds} */
    public static FaultSweep faults(
            Rule rule,
            Meaning meaning,
            Place place,
            int shortSession,
            int turns,
            int turnsWithin,
            double share,
            int within) {
        return new FaultSweep(
                RuleInfo.annotation(rule, "id"), meaning, place, shortSession, turns, turnsWithin, share, within);
    }

    /** {@return that streams are looked for that never get on air and are tried from one site alone} */
    public static StraySweep strays(Rule rule, Meaning meaning) {
        return new StraySweep(RuleInfo.annotation(rule, "id"), meaning);
    }

    /**
     * {@return that places are looked for from which streams are tried that never get on air, at most so many seconds apart, or so many where the same
     * site comes back}
     */
    public static ProbeSweep probes(Rule rule, Meaning meaning, Place place, int longestGap, int longestAbsence) {
        return new ProbeSweep(RuleInfo.annotation(rule, "id"), meaning, place, longestGap, longestAbsence);
    }

    /** {@return evidence about a pattern, for or against the diagnosis the rule names} */
    public static Evidence evidence(Rule rule, Pattern about) {
        return evidence(rule, about, about);
    }

    /** {@return evidence about a pattern that rests on another one too} */
    public static Evidence evidence(Rule rule, Pattern about, Pattern context) {
        return new Evidence(RuleInfo.annotation(rule, "id"), about, context);
    }

    /** {@return evidence from what the platform said, for and against the diagnoses the rule names} */
    public static PlatformEvidence evidence(Rule rule, PlatformAnswer answer) {
        return new PlatformEvidence(RuleInfo.annotation(rule, "id"), answer);
    }

    /** {@return the silencing that the rule's {@code @by} and {@code @silences} name, in the reach of a fleet pattern} */
    public static Inhibition inhibition(Rule rule, FleetPattern about) {
        return new Inhibition(RuleInfo.annotation(rule, "id"), about);
    }
}
