package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.Urls;
import java.util.List;

/** The pushes of a timeline of an episode of which push URLs are recorded: what those prove. */
public final class RecordedUrls extends EpisodeSeries {
    private final Urls urls;

    private RecordedUrls(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
        this.urls = new Urls(pushes);
    }

    static RecordedUrls of(EpisodeTimeline line) {
        return new RecordedUrls(line.meaning(), line.pushes());
    }

    @Override
    RecordedUrls alone(Push push) {
        return new RecordedUrls(meaning(), List.of(push));
    }

    /** Whether one had run out before the start of its push. */
    public boolean expired() {
        return told("expired", urls.expired());
    }

    /** Whether one was valid at the start of its push, and none had run out. */
    public boolean valid() {
        return told("valid", urls.valid());
    }

    /** Whether one was valid at the start of its push and ran out while that was on air. */
    public boolean ranOutOnAir() {
        return told("ranOutOnAir", urls.ranOutOnAir());
    }

    /** Whether one has a {@code txTime} that is not written in hex seconds. */
    public boolean malformedTime() {
        return told("malformedTime", urls.malformedTime());
    }

    /** Whether one lacks {@code txTime} or {@code txSecret}. */
    public boolean incomplete() {
        return told("incomplete", urls.incomplete());
    }

    /** Whether one has both parameters, and none lacks one. */
    public boolean complete() {
        return told("complete", urls.complete());
    }

    /** Whether one was signed with no known key of its domain. */
    public boolean otherKey() {
        return told("otherKey", urls.otherKey());
    }

    /** Whether one was signed with a known key, but for another StreamName or {@code txTime}. */
    public boolean misapplied() {
        return told("misapplied", urls.misapplied());
    }

    /** Whether one is signed rightly by a known key, and none wrongly. */
    public boolean rightlySigned() {
        return told("rightlySigned", urls.rightlySigned());
    }

    /** Whether what one has as its signature cannot be one. */
    public boolean noDigest() {
        return told("noDigest", urls.noDigest());
    }
}
