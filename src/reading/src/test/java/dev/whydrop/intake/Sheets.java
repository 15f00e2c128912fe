package dev.whydrop.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workbook for tests.
 *
 * @param format of cells that hold a time
 * @param sheets rows by the name of the sheet: texts, numbers, times
 */
public record Sheets(String format, Map<String, List<List<Object>>> sheets) {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** {@return one with one sheet} */
    public static Sheets of(String format, List<List<Object>> rows) {
        return new Sheets(format, Map.of("Sheet1", rows));
    }

    /** {@return its bytes} */
    public byte[] packed() {
        return Packed.zip(parts());
    }

    /** {@return its parts, which are packed into one archive} */
    public Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder();
        StringBuilder ids = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, List<List<Object>>> each : sheets.entrySet()) {
            number++;
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(each.getKey(), number, number));
            ids.append("<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, RELATIONSHIPS, number));
            add(parts, "xl/worksheets/sheet" + number + ".xml", sheet(each.getValue()));
        }
        add(
                parts,
                "xl/styles.xml",
                "<styleSheet xmlns=\"%s\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"%s\"/></numFmts>"
                                .formatted(MAIN, format)
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        add(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATIONSHIPS, list));
        add(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, ids));
        add(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"%scontent-types\">".formatted(PACKAGE)
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/></Types>");
        return parts;
    }

    private static String sheet(List<List<Object>> rows) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN));
        for (int row = 1; row <= rows.size(); row++) {
            xml.append("<row r=\"%d\">".formatted(row));
            char column = 'A';
            for (Object value : rows.get(row - 1)) {
                xml.append(cell(column + "" + row, value));
                column++;
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String cell(String place, Object value) {
        if (value instanceof LocalDateTime time) {
            double days = Duration.between(LocalDate.of(1899, 12, 30).atStartOfDay(), time)
                            .toSeconds()
                    / 86_400.0;
            return "<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(place, days);
        }
        return value instanceof String
                ? "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, value)
                : "<c r=\"%s\"><v>%s</v></c>".formatted(place, value);
    }

    private static void add(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    }
}
