package dev.whydrop.cli;

import dev.whydrop.catalog.NearNames;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time zone, in capitals or not: {@code Asia/Tokyo}, {@code utc}, {@code +09:00}. */
final class ZoneName implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String text) {
        try {
            return ZoneId.of(ZoneId.getAvailableZoneIds().stream()
                    .filter(text::equalsIgnoreCase)
                    .min(Comparator.naturalOrder())
                    .orElse(text));
        } catch (DateTimeException e) {
            throw new TypeConversionException("is no time zone. "
                    + NearNames.of(ZoneId.getAvailableZoneIds())
                            .maybe(text, "Maybe UTC, Asia/Shanghai, Asia/Tokyo or +09:00."));
        }
    }
}
