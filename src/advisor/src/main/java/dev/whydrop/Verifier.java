package dev.whydrop;

import dev.whydrop.catalog.Texts;
import dev.whydrop.engine.internal.verification.Verification;
import dev.whydrop.engine.internal.verification.VerificationRules;
import dev.whydrop.engine.internal.verification.Verified;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Language;
import dev.whydrop.model.Platform;
import dev.whydrop.model.Report;

/** Tells what the platform itself says about a report. Immutable and safe to share between threads. */
public final class Verifier {
    private final Verification verification;

    private Verifier(Verification verification) {
        this.verification = verification;
    }

    /** {@return a verifier for reports in that language} */
    public static Verifier in(Language language) {
        return new Verifier(new Verification(VerificationRules.load(), Texts.in(language)));
    }

    /**
     * {@return the report with what the platform says as evidence, weighed and ranked anew}
     *
     * @param platform is asked what can confirm or refute the advice
     */
    public Report verify(Report report, Platform platform) {
        return verification.of(report, platform).report();
    }

    /**
     * {@return the same, with what the verified report says about each disconnect}
     *
     * @param platform is asked what can confirm or refute the advice
     */
    public Diagnosed verify(Diagnosed diagnosed, Platform platform) {
        Verified verified = verification.of(diagnosed.report(), platform);
        return new Diagnosed(
                verified.report(),
                diagnosed.verdicts().stream().map(verified::anew).toList());
    }
}
