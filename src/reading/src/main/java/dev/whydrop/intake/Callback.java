package dev.whydrop.intake;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Language;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one callback of the platform says. Immutable, so safe to share between threads.
 *
 * @param eventType as in the body: {@code 0} for the end of a push, {@code 1} for its start, {@code 321} for what went wrong in it, others for what no
 *     push has; empty when it is not given
 * @param sequence the number that all callbacks about one push share; empty when it is not given
 * @param key the same for a callback that the platform sends again until it is answered, and for no other: made of sequence and event type, and for
 *     {@code 321} of stream and time too; empty when there is no sequence
 * @param sign whether the callback is from the platform
 * @param content what it tells
 */
public record Callback(String eventType, String sequence, String key, Sign sign, Content content) {
    public Callback {
        Objects.requireNonNull(eventType, "eventType");
        Objects.requireNonNull(sequence, "sequence");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(sign, "sign");
        Objects.requireNonNull(content, "content");
    }

    /** Whether a callback bears the sign that the platform makes with the callback key. */
    public enum Sign {
        /** The reader was given no key. */
        NOT_CHECKED,
        /** It is from the platform, also where its content is {@link Rejected}. */
        RIGHT,
        /** It fits another key, or is forged. */
        WRONG,
        /** {@code t} or {@code sign} is not there, or the body cannot be read so far. */
        MISSING;

        public static Sign of(@Nullable CallbackKey key, String t, String sign) {
            if (key == null) {
                return NOT_CHECKED;
            }
            return key.signed(t, sign) ? RIGHT : t.isEmpty() || sign.isEmpty() ? MISSING : WRONG;
        }
    }

    /** What a callback tells. */
    public sealed interface Content permits Ended, Started, Anomalies, Other, LeftOut, Rejected {}

    /**
     * A push ended, or was refused at its start.
     *
     * @param disconnect without a row; its start may be known only from the callback about the start, see {@link CallbackReader#together}
     */
    public record Ended(Disconnect disconnect) implements Content {
        public Ended {
            Objects.requireNonNull(disconnect, "disconnect");
        }
    }

    /**
     * A push started.
     *
     * @param push without a row
     */
    public record Started(RunningPush push) implements Content {
        public Started {
            Objects.requireNonNull(push, "push");
        }
    }

    /**
     * The platform saw something wrong in a push that is on air.
     *
     * @param anomalies one or more
     */
    public record Anomalies(List<PushAnomaly> anomalies) implements Content {
        public Anomalies {
            anomalies = List.copyOf(anomalies);
        }
    }

    /** Something that is not about pushes, such as a recording. */
    public record Other() implements Content {}

    /** Something from outside the time that {@link IntakeOptions#since} and {@link IntakeOptions#until} ask for. */
    public record LeftOut() implements Content {}

    /**
     * Nothing that can be used: not signed as it should be, no callback, or one without what is needed.
     *
     * @param why what is wrong and what to do
     */
    public record Rejected(Phrase why) implements Content {
        public Rejected {
            Objects.requireNonNull(why, "why");
        }

        /** {@return what is wrong and what to do, in that language} */
        public String why(Language language) {
            return Texts.in(Objects.requireNonNull(language, "language")).say(why);
        }
    }

    /** {@return the disconnect, where it tells of one} */
    public Optional<Disconnect> disconnect() {
        return content instanceof Ended ended ? Optional.of(ended.disconnect()) : Optional.empty();
    }

    /** {@return why it cannot be used, where that is so} */
    public Optional<Rejected> rejected() {
        return content instanceof Rejected rejected ? Optional.of(rejected) : Optional.empty();
    }
}
