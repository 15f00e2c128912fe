package dev.whydrop.cli.option;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Report;
import dev.whydrop.model.WhyNot;
import dev.whydrop.model.json.JsonReport;
import dev.whydrop.report.CsvReport;
import dev.whydrop.report.MarkdownReport;
import dev.whydrop.report.html.HtmlReport;
import dev.whydrop.report.text.TextReport;
import dev.whydrop.report.text.TextWhyNot;
import dev.whydrop.report.words.Presentation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The forms of a report. */
public enum ReportFormat {
    TEXT {
        @Override
        public void write(Report report, Presentation presentation, Writer to) throws IOException {
            to.write(new TextReport(presentation).render(report));
        }

        @Override
        public void write(WhyNot whyNot, Presentation presentation, Writer to) throws IOException {
            to.write(new TextWhyNot(presentation).render(whyNot));
        }
    },
    JSON {
        @Override
        public void write(Report report, Presentation presentation, Writer to) throws IOException {
            JsonReport.write(report, to);
        }

        @Override
        public void write(WhyNot whyNot, Presentation presentation, Writer to) throws IOException {
            JsonReport.write(whyNot, to);
        }
    },
    MD {
        @Override
        public void write(Report report, Presentation presentation, Writer to) throws IOException {
            to.write(new MarkdownReport(presentation).render(report));
        }
    },
    CSV {
        @Override
        public void write(Report report, Presentation presentation, Writer to) throws IOException {
            CsvReport.write(report, to);
        }
    },
    HTML {
        @Override
        public void write(Report report, Presentation presentation, Writer to) throws IOException {
            write(report, new Diagnosed(report, List.of()), any -> false, presentation, to);
        }

        @Override
        public void write(
                Report report, Diagnosed whole, Predicate<Disconnect> shown, Presentation presentation, Writer to)
                throws IOException {
            to.write(new HtmlReport(presentation, ErrorCatalog.load()).render(whole, shown, report));
        }
    };

    /** Writes a report; the writer stays open. */
    public abstract void write(Report report, Presentation presentation, Writer to) throws IOException;

    /**
     * Writes a report, with what is said about each disconnect where this form shows it; the writer stays open.
     *
     * @param report what to show of the report
     * @param whole the whole of it, with the verdicts
     * @param shown which disconnects it is about
     */
    public void write(Report report, Diagnosed whole, Predicate<Disconnect> shown, Presentation presentation, Writer to)
            throws IOException {
        write(report, presentation, to);
    }

    /**
     * Writes an explanation; the writer stays open.
     *
     * @throws WrongUsage if this form has none
     */
    public void write(WhyNot whyNot, Presentation presentation, Writer to) throws IOException {
        throw new WrongUsage("--why-not is not written as " + this + ". Maybe give --format text or json.");
    }

    /** {@return the name used on the command line, such as {@code json}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
