package dev.whydrop.cli;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Report;
import dev.whydrop.model.WhyNot;
import dev.whydrop.model.json.JsonReport;
import dev.whydrop.report.CsvReport;
import dev.whydrop.report.MarkdownReport;
import dev.whydrop.report.Presentation;
import dev.whydrop.report.TextReport;
import dev.whydrop.report.TextWhyNot;
import dev.whydrop.report.html.HtmlReport;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The forms of a report. */
enum ReportFormat {
    TEXT {
        @Override
        void write(Report report, Presentation presentation, Writer to) throws IOException {
            to.write(new TextReport(presentation).render(report));
        }

        @Override
        void write(WhyNot whyNot, Presentation presentation, Writer to) throws IOException {
            to.write(new TextWhyNot(presentation).render(whyNot));
        }
    },
    JSON {
        @Override
        void write(Report report, Presentation presentation, Writer to) throws IOException {
            JsonReport.write(report, to);
        }

        @Override
        void write(WhyNot whyNot, Presentation presentation, Writer to) throws IOException {
            JsonReport.write(whyNot, to);
        }
    },
    MD {
        @Override
        void write(Report report, Presentation presentation, Writer to) throws IOException {
            to.write(new MarkdownReport(presentation).render(report));
        }
    },
    CSV {
        @Override
        void write(Report report, Presentation presentation, Writer to) throws IOException {
            CsvReport.write(report, to);
        }
    },
    HTML {
        @Override
        void write(Report report, Presentation presentation, Writer to) throws IOException {
            write(report, new Diagnosed(report, List.of()), any -> false, presentation, to);
        }

        @Override
        void write(Report report, Diagnosed whole, Predicate<Disconnect> shown, Presentation presentation, Writer to)
                throws IOException {
            to.write(new HtmlReport(presentation, ErrorCatalog.load()).render(whole, shown, report));
        }
    };

    /** Writes a report; the writer stays open. */
    abstract void write(Report report, Presentation presentation, Writer to) throws IOException;

    /**
     * Writes a report, with what is said about each disconnect where this form shows it; the writer stays open.
     *
     * @param report what to show of the report
     * @param whole the whole of it, with the verdicts
     * @param shown which disconnects it is about
     */
    void write(Report report, Diagnosed whole, Predicate<Disconnect> shown, Presentation presentation, Writer to)
            throws IOException {
        write(report, presentation, to);
    }

    /**
     * Writes an explanation; the writer stays open.
     *
     * @throws WrongUsage if this form has none
     */
    void write(WhyNot whyNot, Presentation presentation, Writer to) throws IOException {
        throw new WrongUsage("--why-not is not written as " + this + ". Maybe give --format text or json.");
    }

    /** {@return the name used on the command line, such as {@code json}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
