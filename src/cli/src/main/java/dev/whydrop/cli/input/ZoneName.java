package dev.whydrop.cli.input;

import dev.whydrop.catalog.near.NearNames;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time zone, in capitals or not: {@code Asia/Tokyo}, {@code utc}, {@code +09:00}. */
public final class ZoneName implements ITypeConverter<ZoneId> {
    /** What people write and no table of zones has, with the zone that it is, or may be. */
    private static final Map<String, String> SPOKEN = Map.of(
            "beijing", "Asia/Shanghai",
            "bjt", "Asia/Shanghai",
            "cst", "Asia/Shanghai (China), America/Chicago (Central)",
            "ist", "Asia/Kolkata (India), Asia/Jerusalem (Israel), Europe/Dublin (Ireland)",
            "jst", "Asia/Tokyo",
            "kst", "Asia/Seoul",
            "sgt", "Asia/Singapore",
            "北京", "Asia/Shanghai",
            "东京", "Asia/Tokyo",
            "東京", "Asia/Tokyo");

    @Override
    public ZoneId convert(String text) {
        try {
            return ZoneId.of(ZoneId.getAvailableZoneIds().stream()
                    .filter(text::equalsIgnoreCase)
                    .min(Comparator.naturalOrder())
                    .orElse(text));
        } catch (DateTimeException e) {
            throw new TypeConversionException("is no time zone. " + maybe(text));
        }
    }

    private static String maybe(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        String spoken = SPOKEN.get(plain);
        if (spoken != null) {
            return "Maybe: " + spoken + ".";
        }
        Set<String> zones = ZoneId.getAvailableZoneIds();
        List<String> cities = zones.stream()
                .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith("/" + plain))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .limit(1)
                .toList();
        return cities.isEmpty()
                ? NearNames.of(zones).maybe(text, "Maybe UTC, Asia/Shanghai, Asia/Tokyo or +09:00.")
                : "Maybe: " + cities.get(0) + ".";
    }
}
