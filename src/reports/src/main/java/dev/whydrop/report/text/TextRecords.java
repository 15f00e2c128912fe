package dev.whydrop.report.text;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Verdict;
import dev.whydrop.report.words.Presentation;
import java.util.List;
import java.util.Objects;

/** Disconnects with what the report says about each, two lines each, for a terminal. */
public final class TextRecords {
    private static final int TIME = 19;
    private static final int DURATION = 14;
    private static final int LEAST_ADDRESS = 16;
    private static final int CODE = 8;

    private final Presentation presentation;
    private final Texts texts;
    private final ErrorCatalog catalog;
    private final AdviceBook book;

    public TextRecords(Presentation presentation, ErrorCatalog catalog, AdviceBook book) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        this.catalog = catalog;
        this.book = book;
    }

    /** {@return the records in the order given, lines ended by a line feed} */
    public String render(List<Verdict> verdicts) {
        Sheet sheet = new Sheet(presentation);
        if (verdicts.isEmpty()) {
            return sheet.paragraph("", texts.get("records.none")).toString();
        }
        int address = Math.max(
                LEAST_ADDRESS,
                verdicts.stream()
                        .mapToInt(each -> Columns.width(each.disconnect().clientIp()))
                        .max()
                        .orElse(0));
        sheet.line(columns(
                address,
                texts.get("records.end"),
                texts.get("records.start"),
                texts.get("records.duration"),
                texts.get("records.client-ip"),
                texts.get("records.code"),
                texts.get("records.stream")));
        for (Verdict verdict : verdicts) {
            record(sheet, verdict, address);
        }
        sheet.blank().line(texts.get("records.count", verdicts.size(), presentation.zoneName()));
        return sheet.toString();
    }

    private void record(Sheet sheet, Verdict verdict, int address) {
        Disconnect disconnect = verdict.disconnect();
        sheet.line(columns(
                address,
                presentation.time(disconnect.end()),
                disconnect.start().map(presentation::time).orElse("-"),
                disconnect.start().isEmpty()
                        ? "-"
                        : texts.duration((disconnect.endMillis() - disconnect.startMillis()) / 1000),
                disconnect.clientIp().isEmpty() ? "-" : disconnect.clientIp(),
                catalog.shown(disconnect.code(), texts),
                texts.get(
                        "records.path",
                        orDash(disconnect.stream().domain()),
                        orDash(disconnect.stream().appName()),
                        disconnect.stream().streamName())));
        sheet.paragraph("    ", texts.get("records.line", cause(disconnect), diagnosis(verdict)));
    }

    /** {@return the documented text of the code; the text of the record where it gives no code} */
    private String cause(Disconnect disconnect) {
        if (!disconnect.code().known() && !disconnect.reason().isEmpty()) {
            return disconnect.reason();
        }
        return catalog.documented(disconnect.code(), texts);
    }

    private String diagnosis(Verdict verdict) {
        if (verdict.diagnosis() == null) {
            return texts.get("records.undetermined");
        }
        String title = texts.get(
                "text.alternative",
                book.get(Objects.requireNonNull(verdict.diagnosis())).title().in(texts.language()),
                presentation.percent(verdict.likelihood()));
        return verdict.adviceRank() == 0
                ? texts.get("records.harmless", title)
                : texts.get("records.advice", title, verdict.adviceRank());
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static String columns(
            int addressWidth, String end, String start, String duration, String address, String code, String stream) {
        return Columns.padded(end, TIME) + "  " + Columns.padded(start, TIME) + "  "
                + Columns.padded(duration, DURATION) + "  " + Columns.padded(address, addressWidth) + "  "
                + Columns.padded(code, CODE) + "  " + stream;
    }
}
