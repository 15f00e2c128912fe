package dev.whydrop.flink.live.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whydrop.catalog.Texts;
import dev.whydrop.flink.record.PushRecord;
import dev.whydrop.intake.Callback;
import dev.whydrop.intake.CallbackReader;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.Secrets;
import dev.whydrop.model.Language;
import dev.whydrop.model.Phrase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells what a message says: a callback of the platform, a record of its API, or an answer with several. Whatever a message holds, there is no exception.
 * Safe to share between threads.
 *
 * <p>Only callbacks have a sequence that joins the start of a push with its end.
 */
final class MessageDecoder {
    /** How far a time may be ahead of the clock: a time from the year 2099 would make every message after it late. */
    private static final Duration AHEAD = Duration.ofHours(1);

    /** Letters of a reject that are shown. */
    private static final int SHOWN = 200;

    /** Letters that are searched for secrets before: those shown, and what a long secret among them may hide. */
    private static final int SEARCHED = 20 * SHOWN;

    /** Why a callback is refused that may be another record. */
    private static final Set<String> NO_CALLBACK = Set.of("reject.callback-none", "reject.callback-several");

    private final IntakeOptions options = IntakeOptions.defaults().withThreads(1);
    private final CallbackReader callbacks = CallbackReader.of(options);
    private final EventReader events = new EventReader(options);
    private final Texts english = Texts.in(Language.EN);
    private final ObjectMapper json = new ObjectMapper();
    private final InstantSource clock;

    MessageDecoder(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * {@return what the message says; several where it is an answer with several records, nothing where it is blank}
     *
     * @param source where it was read
     * @param row its number there
     */
    List<Taken> read(String source, long row, byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return List.of();
        }
        Place place = new Place(source, row, text);
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return List.of(place.reject("It is no JSON. Maybe the messages of another topic or folder are meant."));
        }
        try {
            return read(place, callbacks.read(message), message);
        } catch (IntakeException | IllegalArgumentException e) {
            return List.of(place.reject(String.valueOf(e.getMessage())));
        }
    }

    private List<Taken> read(Place place, Callback callback, byte[] message) {
        Callback.Content content = callback.content();
        if (content instanceof Callback.Ended ended) {
            return List.of(place.take(
                    PushRecord.of(ended.disconnect().withRow(place.source(), place.row()), callback.sequence())));
        }
        if (content instanceof Callback.Started started) {
            return List.of(place.take(
                    PushRecord.of(started.push().withRow(place.source(), place.row()), callback.sequence())));
        }
        if (content instanceof Callback.Anomalies anomalies) {
            return anomalies.anomalies().stream()
                    .map(each -> place.take(PushRecord.of(each, callback.sequence(), place.source(), place.row())))
                    .toList();
        }
        if (content instanceof Callback.Rejected rejected) {
            return NO_CALLBACK.contains(rejected.why().key())
                    ? records(place, message)
                    : List.of(place.reject(say(rejected.why())));
        }
        return List.of(Taken.OTHER);
    }

    private List<Taken> records(Place place, byte[] message) {
        Intake intake = events.read(place.source(), message);
        List<Taken> all = new ArrayList<>();
        intake.disconnects()
                .forEach(each -> all.add(place.take(PushRecord.of(each.withRow(place.source(), place.row()), ""))));
        intake.running()
                .forEach(each -> all.add(place.take(PushRecord.of(each.withRow(place.source(), place.row()), ""))));
        intake.anomalies().forEach(each -> all.add(place.take(PushRecord.of(each, "", place.source(), place.row()))));
        intake.reading().rejects().forEach(each -> all.add(place.reject(say(each.why()))));
        return all.isEmpty() ? List.of(Taken.OTHER) : all;
    }

    private String say(Phrase why) {
        return english.say(why);
    }

    /**
     * {@return that it is too long to be read}
     *
     * @param beginning what is there of it
     */
    Taken tooLong(String source, long row, byte[] beginning, int most) {
        return new Place(source, row, new String(beginning, StandardCharsets.UTF_8))
                .reject("It is longer than " + most + " bytes. Maybe its line breaks are missing.");
    }

    /** {@return that what is packed is damaged from that line on} */
    Taken damaged(String source, long row) {
        return new Place(source, row, "")
                .reject(
                        "The packed data are damaged or cut off here. Maybe the file was not copied whole; put it there again under another name.");
    }

    /** One message, and where it stands. */
    private final class Place {
        private final String source;
        private final long row;
        private final String text;

        Place(String source, long row, String text) {
            this.source = source;
            this.row = row;
            this.text = text;
        }

        String source() {
            return source;
        }

        long row() {
            return row;
        }

        Taken take(PushRecord record) {
            return record.time().isAfter(clock.instant().plus(AHEAD))
                    ? reject("Its time " + record.time() + " is more than " + AHEAD.toHours()
                            + " h ahead of the clock. Maybe a clock or a zone is wrong.")
                    : new Taken(record, null);
        }

        Taken reject(String why) {
            ObjectNode line = json.createObjectNode();
            line.put("source", source);
            line.put("row", row);
            line.put("why", Secrets.masked(why));
            line.put("text", cut(Secrets.maskedWithDigests(cut(text, SEARCHED)), SHOWN));
            return new Taken(null, line.toString());
        }

        private static String cut(String whole, int most) {
            if (whole.length() <= most) {
                return whole;
            }
            // Half a letter outside the basic plane would be no text.
            return whole.substring(0, Character.isHighSurrogate(whole.charAt(most - 1)) ? most - 1 : most) + "…";
        }
    }
}
