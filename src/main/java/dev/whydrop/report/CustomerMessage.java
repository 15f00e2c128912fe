package dev.whydrop.report;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.LocalText;
import dev.whydrop.catalog.Placeholders;
import dev.whydrop.catalog.Reply;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Benign;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Owner;
import java.util.List;
import java.util.Objects;

/**
 * The message to the customer about one cause: what we saw, what it most likely is, what to do and what we need to know. Plain text to paste into mail
 * or chat; a paragraph is one line, as both wrap by themselves. Immutable, so safe to share between threads.
 */
public final class CustomerMessage {
    /** From here on a cause is called the most likely one; below, the message says that we are not certain. */
    private static final double LIKELY = 0.8;

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
        Occasion occasion = new Occasion(presentation, advice.impact(), advice.occurrences(), advice.affected());
        return render(book.get(advice.id()).reply(), advice.owner(), advice.likelihood(), occasion);
    }

    /** {@return the message about harmless disconnects, lines ended by a line feed} */
    public String render(Benign benign) {
        Occasion occasion = new Occasion(presentation, benign.impact(), benign.occurrences(), benign.affected());
        return render(book.get(benign.id()).reply(), Owner.NOBODY, benign.likelihood(), occasion);
    }

    private String render(Reply reply, Owner owner, double likelihood, Occasion occasion) {
        Sheet sheet = new Sheet(presentation.width());
        sheet.line(texts.get("reply.greeting")).blank().line(texts.get("reply.opening"));
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
        List.of(texts.get("reply.closing").split("\n"))
                .forEach(line -> sheet.blank().line(line));
        return sheet.toString();
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
            String lasted = texts.duration(Objects.requireNonNull(impact.offAirSeconds()));
            sentences.append(texts.get("reply.off-air", impact.streams(), lasted));
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
