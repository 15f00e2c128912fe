package dev.whydrop.intake.internal.form;

import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.csv.CsvPass;
import dev.whydrop.intake.internal.csv.Rfc4180Records;
import dev.whydrop.intake.internal.csv.Separator;
import dev.whydrop.intake.internal.message.LogReader;
import dev.whydrop.intake.internal.record.Header;
import dev.whydrop.intake.internal.record.RawRecord;
import dev.whydrop.intake.internal.source.Source;
import dev.whydrop.model.Phrase;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text is by the look of its beginning. What has no records, or hides them, is named. */
public enum Sight {
    TABLE,
    JSON,
    /** Anything that has records among other things. */
    LOG,
    /** The dump of a database. */
    SQL,
    /** HTML, or XML that a spreadsheet wrote. */
    PAGE;

    private static final int MAGIC = 8;

    /** So many titles of a first line are no chance: it is a header, whatever stands below it. */
    private static final int ENOUGH_TITLES = 2;

    /** How files begin that are no text, by the key of their name. */
    private static final Map<String, String> BINARY = Map.of(
            "pdf", "%PDF-",
            "old-excel", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
            "7z", "7z\u00BC\u00AF'\u001C",
            "rar", "Rar!\u001A\u0007",
            "png", "\u0089PNG\r\n",
            "jpeg", "\u00FF\u00D8\u00FF");

    private static final Pattern REPORT = Pattern.compile("\\s*\\{\\s*\"schemaVersion\"\\s*:");

    private static final Pattern REPORT_PAGE =
            Pattern.compile("\\s*<!DOCTYPE html>\\s*<html lang=\"[a-zA-Z-]{2,10}\">\\s*<head>\\s*"
                    + "<meta charset=\"utf-8\">\\s*<meta http-equiv=\"Content-Security-Policy\""
                    + " content=\"default-src 'none'; style-src 'sha256-");

    private static final Pattern PAGES = Pattern.compile("(?is)\\s*(<\\?xml[^>]{0,200}>\\s*)?(<!--.{0,2000}?-->\\s*)?"
            + "(<\\?mso-application[^>]{0,200}>\\s*)?<(!doctype html|html|head|meta|body|table|div|workbook)\\b");

    /** What begins a line of a dump. */
    private static final Pattern SQL_STATEMENT = Pattern.compile(
            "(?im)^[ \\t]{0,20}(insert\\s{1,9}(ignore\\s{1,9})?into|replace\\s{1,9}into|create\\s{1,9}table|copy\\s{1,9}[^\\s(]{1,200}\\s?\\()");

    /** How texts look that have no records, or none that can be told apart. The first that fits counts. */
    private static final Map<String, Pattern> TEXTS = texts();

    /** Refuses what is no text and is known. */
    static void refuse(String name, BufferedInputStream in) throws IOException {
        in.mark(MAGIC);
        String start = new String(in.readNBytes(MAGIC), StandardCharsets.ISO_8859_1);
        in.reset();
        Optional<String> known = BINARY.entrySet().stream()
                .filter(each -> start.startsWith(each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (known.isPresent()) {
            throw named(name, known.get());
        }
    }

    /**
     * {@return what a text is}
     *
     * @throws IntakeException if it is something that has no records
     */
    public static Sight of(Source source, IntakeOptions options) {
        String beginning = source.beginning();
        if (source.json()) {
            if (REPORT.matcher(beginning).lookingAt()) {
                throw named(source.name(), "report");
            }
            return JSON;
        }
        if (!options.form().header()) {
            return TABLE;
        }
        List<String> first = first(beginning, options);
        if (table(first, options)) {
            return TABLE;
        }
        boolean sql = SQL_STATEMENT.matcher(beginning).find();
        if (sql && SqlReader.fits(beginning, options)) {
            return SQL;
        }
        if (LogReader.fits(beginning, options)) {
            return LOG;
        }
        if (PAGES.matcher(beginning).lookingAt()
                && !REPORT_PAGE.matcher(beginning).lookingAt()) {
            return PAGE;
        }
        if (sql) {
            return SQL;
        }
        if (!titled(first, options)) {
            refuse(source);
        }
        return TABLE;
    }

    /** Refuses a text that is known to have no records. */
    static void refuse(Source source) {
        TEXTS.forEach((key, look) -> {
            if (look.matcher(source.beginning()).lookingAt()) {
                throw named(source.name(), key.replaceFirst("^report-.*", "report"));
            }
        });
    }

    /** Whether a text that is no table by its first line has records of another form. */
    static boolean hasRecords(String beginning, IntakeOptions options) {
        return (SQL_STATEMENT.matcher(beginning).find() && SqlReader.fits(beginning, options))
                || LogReader.fits(beginning, options);
    }

    /** Whether a text begins with the header of a table that has all that is needed; lines without values and comments may stand above it. */
    static boolean beginsAsTable(String beginning, IntakeOptions options) {
        return table(first(beginning, options), options);
    }

    private static boolean table(List<String> first, IntakeOptions options) {
        try {
            if (first.size() <= CsvPass.MOST_COLUMNS) {
                Header.of("", first, options.columns());
            }
            return !first.isEmpty();
        } catch (IntakeException e) {
            return false;
        }
    }

    /** Whether a text begins with the header of a table of pushes, and be it one that lacks something. */
    private static boolean titled(List<String> first, IntakeOptions options) {
        List<String> chosen =
                options.columns().values().stream().map(Column::plain).toList();
        return first.stream()
                        .filter(title -> Column.of(title).isPresent() || chosen.contains(Column.plain(title)))
                        .limit(ENOUGH_TITLES)
                        .count()
                == ENOUGH_TITLES;
    }

    /** {@return the values of the first record; none where there is none} */
    private static List<String> first(String beginning, IntakeOptions options) {
        Separator separator = Separator.in(beginning, options.columns());
        RawRecord raw = new RawRecord();
        try {
            Rfc4180Records records = new Rfc4180Records(new StringReader(beginning), separator);
            boolean any = records.next(raw);
            while (any && CsvPass.preamble(raw)) {
                any = records.next(raw);
            }
            return any ? raw.texts() : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    public static IntakeException named(String name, String key) {
        return new IntakeException(Phrase.of("named." + key, new Phrase.FileName(name)));
    }

    private static Map<String, Pattern> texts() {
        Map<String, Pattern> texts = new LinkedHashMap<>();
        texts.put("report-text", Pattern.compile("\\s*(# )?whydrop \\S+ ·"));
        texts.put("report-html", REPORT_PAGE);
        texts.put(
                "login",
                Pattern.compile(
                        "(?is)\\s*<(!doctype|html|head|\\?xml).*?(type=[\"']?password|log ?in|sign ?in|登录|登入|ログイン)"));
        texts.put("html", Pattern.compile("(?is)\\s*<(!doctype html|html|head|body|table|div)"));
        texts.put("xml", Pattern.compile("(?is)\\s*<(\\?xml|[a-z])"));
        texts.put("obs-log", Pattern.compile("(?s).{0,20000}?(\\[rtmp stream: '|\\[obs-outputs\\]|OBS \\d+\\.\\d+)"));
        texts.put("tccli-text", Pattern.compile("(?s).{0,20000}?\\b(EVENTLIST|PUBLISHINFO)\\t"));
        texts.put("go-map", Pattern.compile("(?s).{0,2000}?map\\[\\w+:\\S"));
        // A time with milliseconds is a log's; one before a value of three digits is a row's.
        texts.put(
                "log",
                Pattern.compile(
                        "(?s).{0,2000}?(\\b(INFO|WARN|ERROR|DEBUG)\\b|\\d{2}:\\d{2}:\\d{2}[.,]\\d{3}(?![\\d.,;\\r\\n])|\\w=\\w[^\\r\\n]{0,300}\\w=\\w)"));
        return texts;
    }
}
