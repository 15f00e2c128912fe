package dev.whydrop.report.html;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.model.Comparison;
import dev.whydrop.report.words.ComparisonPhrases;
import dev.whydrop.report.words.Presentation;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/** What became of the causes of one report in a later one, as one web page that loads nothing. */
public final class HtmlComparison {
    private final Presentation presentation;
    private final ErrorCatalog catalog;

    /** @param catalog names the codes */
    public HtmlComparison(Presentation presentation, ErrorCatalog catalog) {
        this.presentation = presentation;
        this.catalog = catalog;
    }

    /** {@return the page} */
    public String render(Comparison comparison) {
        StringOutput page = new StringOutput();
        draw(new OwaspHtmlTemplateOutput(page), comparison);
        return ForTerminal.lines(page.toString());
    }

    // JTE takes null for "nothing has to see each tag".
    @SuppressWarnings("NullAway")
    private void draw(OwaspHtmlTemplateOutput out, Comparison comparison) {
        JtecomparisonGenerated.render(
                out,
                null,
                new Wording(presentation, catalog),
                new ComparisonPhrases(presentation),
                comparison,
                Enclosures.load());
    }
}
