package dev.whydrop.intake.internal.form;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a cell of a workbook holds, as it would stand in CSV: the value itself, not what its format shows of it. Of a length of time, that is seconds. */
final class SheetCell {
    /** What stands for itself in a format, or is about colours, conditions and languages. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

    private static final Pattern DATE_OR_TIME = Pattern.compile("[ymdhs]");
    private static final Pattern DATE = Pattern.compile("[yd]");
    private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+\\]");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?");

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final double SECONDS_A_DAY = 86_400;

    private SheetCell() {}

    /** {@return the text of a cell} */
    static String text(Cell cell) {
        String raw = cell.getRawValue();
        boolean number = raw != null
                && (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA)
                && NUMBER.matcher(raw).matches();
        if (!number) {
            return cell.getType() == CellType.STRING ? cell.getText() : Objects.requireNonNullElse(raw, "");
        }
        String format = format(cell);
        if (ELAPSED.matcher(format).find()) {
            return String.valueOf(Math.round(Double.parseDouble(raw) * SECONDS_A_DAY));
        }
        if (DATE.matcher(format).find()) {
            return time(cell.asDate());
        }
        if (DATE_OR_TIME.matcher(format).find()) {
            return Double.parseDouble(raw) < 1 ? clock(cell.asDate().toLocalTime()) : time(cell.asDate());
        }
        return new BigDecimal(raw).stripTrailingZeros().toPlainString();
    }

    /** {@return the format without what says nothing about the kind of value, in small letters; those that Chinese and Japanese Excel have by number only are dates} */
    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null) {
            return LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        }
        Integer id = cell.getDataFormatId();
        boolean date = id != null && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58));
        return date ? "yyyy" : "";
    }

    private static String time(LocalDateTime time) {
        return (time.truncatedTo(ChronoUnit.SECONDS).equals(time) ? SECONDS : MILLIS).format(time);
    }

    private static String clock(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    }
}
