package dev.whydrop.cli.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share in per cent, with or without the sign: {@code 5}, {@code 0.5}, {@code 5%}. */
public final class PerCent implements ITypeConverter<Double> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?)\\s*[%％]?");
    private static final double ALL = 100;

    @Override
    public Double convert(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || Double.parseDouble(form.group(1)) > ALL) {
            throw new TypeConversionException("is no share in per cent. Maybe give 0 to 100, such as 5 or 5%.");
        }
        return Double.valueOf(form.group(1));
    }
}
