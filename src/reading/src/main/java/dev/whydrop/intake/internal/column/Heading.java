package dev.whydrop.intake.internal.column;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title that says more than what its column holds: {@code End time (UTC+8)}, {@code 结束时间（北京时间）}, {@code end_time_utc}, {@code 推流时长（毫秒）}.
 *
 * @param name without what it says besides
 * @param zone of its times; null where it names none
 * @param unit what stands in brackets, as {@link Column#plain} writes it; empty where there are none
 */
public record Heading(String name, @Nullable ZoneId zone, String unit) {
    /** Longer ones are no titles. */
    private static final int LONGEST = 200;

    private static final Pattern BRACKETS = Pattern.compile("(?s)(?<name>.*?[^\\s_(\\[])[\\s_]*"
            + "(?:\\((?<round>[^()]*)\\)|\\[(?<square>[^\\[\\]]*)\\]|【(?<wide>[^【】]*)】)");

    private static final String OFFSET = "(?:UTC|GMT)\\s?(?:[+-]\\s?[0-9]{1,2}(?::?[0-9]{2})?)?";
    private static final Pattern LAST =
            Pattern.compile("(?i)(?<name>.*?)[\\s_,:·-]*(?<zone>" + OFFSET + "|JST|北京时间|北京時間|日本時間|日本时间|Beijing time)");
    private static final Pattern FIRST =
            Pattern.compile("(?i)(?<zone>" + OFFSET + "|JST|北京时间|北京時間|日本時間|日本时间|Beijing time)[\\s_,:·-]*(?<name>.+)");

    private static final Pattern AHEAD = Pattern.compile(
            "(?:(?:UTC|GMT)\\s?|^)(?<sign>[+-])\\s?(?<hours>[0-9]{1,2})(?::?(?<minutes>[0-9]{2}))?(?![0-9])");
    private static final Pattern REGION = Pattern.compile("[A-Z][A-Za-z_]+/[A-Z][A-Za-z_/]+");

    /** What zones are called. Letters that stand for several, such as CST, name none. */
    private static final Map<Pattern, String> CALLED = called();

    private static Map<Pattern, String> called() {
        Map<Pattern, String> called = new LinkedHashMap<>();
        called.put(
                Pattern.compile("北京|东八区|東八区|东8区|東8区|中国(标准)?时间|中国標準時|中国時間|(?i:\\bBeijing|China standard|China time)"),
                "Asia/Shanghai");
        called.put(Pattern.compile("日本|东京|東京|(?i:\\bJST\\b|Tokyo|Japan)"), "Asia/Tokyo");
        called.put(Pattern.compile("香港|(?i:\\bHKT\\b|Hong ?Kong)"), "Asia/Hong_Kong");
        called.put(Pattern.compile("新加坡|シンガポール|(?i:\\bSGT\\b|Singapore)"), "Asia/Singapore");
        called.put(Pattern.compile("韩国|韓国|首尔|(?i:\\bKST\\b|Seoul)"), "Asia/Seoul");
        called.put(Pattern.compile("协调世界时|世界标准时间|世界时|協定世界時|(?i:\\bUTC\\b|\\bGMT\\b|\\bzulu\\b)|^[Zz]$"), "UTC");
        return called;
    }

    /** {@return what a title says} */
    public static Heading of(String title) {
        if (title.length() > LONGEST) {
            return new Heading(title, null, "");
        }
        String usual = Normalizer.normalize(title, Normalizer.Form.NFKC)
                .replace('\u2212', '-')
                .strip();
        Matcher brackets = BRACKETS.matcher(usual);
        if (brackets.matches()) {
            String within = Optional.ofNullable(brackets.group("round"))
                    .or(() -> Optional.ofNullable(brackets.group("square")))
                    .orElseGet(() -> brackets.group("wide"));
            return new Heading(brackets.group("name"), zoneOf(within.strip()), Column.plain(within));
        }
        for (Pattern each : new Pattern[] {LAST, FIRST}) {
            Matcher beside = each.matcher(usual);
            if (beside.matches()) {
                return new Heading(beside.group("name"), zoneOf(beside.group("zone")), "");
            }
        }
        return new Heading(title, null, "");
    }

    /** {@return the zone that a text names; null where it names none, or none that exists} */
    public static @Nullable ZoneId zoneOf(String text) {
        try {
            Matcher ahead = AHEAD.matcher(text.toUpperCase(Locale.ROOT));
            if (ahead.find()) {
                int sign = ahead.group("sign").equals("-") ? -1 : 1;
                String minutes = ahead.group("minutes");
                return ZoneOffset.ofHoursMinutes(
                        sign * Integer.parseInt(ahead.group("hours")),
                        sign * (minutes == null ? 0 : Integer.parseInt(minutes)));
            }
            Matcher region = REGION.matcher(text);
            if (region.find()) {
                return ZoneId.of(region.group());
            }
        } catch (DateTimeException e) { // +42:00, or a place that is no zone
            return null;
        }
        return CALLED.entrySet().stream()
                .filter(each -> each.getKey().matcher(text).find())
                .findFirst()
                .map(each -> each.getValue().equals("UTC") ? ZoneOffset.UTC : ZoneId.of(each.getValue()))
                .orElse(null);
    }
}
