package dev.whydrop.report.message;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.LocalText;
import dev.whydrop.catalog.Placeholders;
import dev.whydrop.catalog.Reply;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Benign;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Owner;
import dev.whydrop.model.StreamId;
import dev.whydrop.report.text.Sheet;
import dev.whydrop.report.words.Presentation;
import java.util.List;
import java.util.Objects;

/**
 * The message to the customer about one cause: what we saw, what it most likely is, what to do and what we need to know. Plain text to paste into mail
 * or chat; a paragraph is one line, as both wrap by themselves. Immutable, so safe to share between threads.
 */
public final class CustomerMessage {
    /** From here on a cause is called the most likely one; below, the message says that we are not certain. */
    private static final double LIKELY = 0.8;
    /** Streams that are listed; the rest is counted. */
    private static final int MOST_LISTED = 20;

    private final Presentation presentation;
    private final Texts texts;
    private final AdviceBook book;

    /** @param book has the diagnoses that messages are about */
    public CustomerMessage(Presentation presentation, AdviceBook book) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        this.book = book;
    }

    /** {@return the message about an advice, lines ended by a line feed} */
    public String render(Advice advice) {
        return render(book.get(advice.id()).reply(), advice.owner(), advice.likelihood(), occasion(advice));
    }

    /** {@return the message about harmless disconnects, lines ended by a line feed} */
    public String render(Benign benign) {
        return render(book.get(benign.id()).reply(), Owner.NOBODY, benign.likelihood(), occasion(benign));
    }

    /** {@return the same about an advice for a chat: what we saw, what it most likely is and the first step, a line each} */
    public String brief(Advice advice) {
        return brief(book.get(advice.id()).reply(), advice.likelihood(), occasion(advice));
    }

    /** {@return the message about harmless disconnects for a chat} */
    public String brief(Benign benign) {
        return brief(book.get(benign.id()).reply(), benign.likelihood(), occasion(benign));
    }

    private String brief(Reply reply, double likelihood, Occasion occasion) {
        return new Sheet(presentation.width())
                .line(filled(reply.saw(), occasion))
                .line(meaning(reply, likelihood, occasion))
                .line(filled(reply.steps().get(0), occasion))
                .toString();
    }

    private Occasion occasion(Advice advice) {
        return new Occasion(presentation, advice.impact(), advice.occurrences(), advice.affected());
    }

    private Occasion occasion(Benign benign) {
        return new Occasion(presentation, benign.impact(), benign.occurrences(), benign.affected());
    }

    private String render(Reply reply, Owner owner, double likelihood, Occasion occasion) {
        Sheet sheet = new Sheet(presentation.width());
        lines(sheet, "reply.greeting");
        sheet.line(texts.get("reply.opening"));
        sheet.blank().line(filled(reply.saw(), occasion) + outage(occasion.impact()));
        sheet.blank().line(meaning(reply, likelihood, occasion));
        sheet.blank().line(texts.get("reply-do." + owner));
        int number = 1;
        for (LocalText step : reply.steps()) {
            sheet.line(texts.get("reply.step", number++, filled(step, occasion)));
        }
        sheet.blank().line(texts.get(owner == Owner.NOBODY ? "reply.needs-nobody" : "reply.needs"));
        for (LocalText need : reply.needs()) {
            sheet.line(texts.get("reply.need", filled(need, occasion)));
        }
        sheet.blank();
        lines(sheet, "reply.closing");
        streams(sheet, occasion.unnamed());
        return sheet.toString().stripTrailing() + "\n";
    }

    /** A text whose lines stand apart. */
    private void lines(Sheet sheet, String key) {
        List.of(texts.get(key).split("\n")).forEach(line -> sheet.line(line).blank());
    }

    /** The list that the sentences above could only begin. */
    private void streams(Sheet sheet, List<StreamId> streams) {
        if (!streams.isEmpty()) {
            sheet.line(texts.get("reply.streams", streams.size()));
            streams.stream().limit(MOST_LISTED).forEach(each -> sheet.line(texts.get("reply.need", each.toString())));
            if (streams.size() > MOST_LISTED) {
                sheet.line(texts.get("reply.need", texts.get("text.rest", streams.size() - MOST_LISTED)));
            }
        }
    }

    private String meaning(Reply reply, double likelihood, Occasion occasion) {
        if (reply.means() == null) {
            return texts.get("reply.unknown");
        }
        return texts.get(likelihood >= LIKELY ? "reply.likely" : "reply.unsure", filled(reply.means(), occasion));
    }

    /** {@return how long it lasted, where that is known, as sentences that go on after others} */
    private String outage(Impact impact) {
        StringBuilder sentences = new StringBuilder();
        if (impact.offAirSeconds() != null && impact.offAirSeconds() > 0) {
            String lasted = texts.roughly(Objects.requireNonNull(impact.offAirSeconds()));
            sentences.append(texts.get("reply.off-air", impact.streams(), lasted));
        }
        if (impact.backLate() > 0) {
            sentences.append(texts.get("reply.back-late", impact.backLate()));
        }
        if (impact.streamsNotBack() > 0) {
            sentences.append(texts.get(notBack(impact), impact.streamsNotBack()));
        }
        return sentences.toString();
    }

    private static String notBack(Impact impact) {
        if (impact.streams() == 1) {
            return "reply.not-back";
        }
        return impact.streamsNotBack() == impact.streams() ? "reply.not-back-all" : "reply.not-back-some";
    }

    private String filled(LocalText text, Occasion occasion) {
        return Placeholders.filled(text.in(texts.language()), name -> occasion.value(Reply.Placeholder.named(name)));
    }
}
