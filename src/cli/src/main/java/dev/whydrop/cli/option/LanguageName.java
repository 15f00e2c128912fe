package dev.whydrop.cli.option;

import dev.whydrop.model.Language;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language as people and systems write it: {@code zh}, {@code zh-CN}, {@code ja_JP.UTF-8}, {@code zh_Hans}, {@code EN}. */
public final class LanguageName implements ITypeConverter<Language> {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2}([-_][A-Za-z0-9]{2,8})*(\\.[A-Za-z0-9-]{1,20})?");
    private static final int CODE = 2;

    @Override
    public Language convert(String text) {
        String code = TAG.matcher(text.strip()).matches() ? text.strip().substring(0, CODE) : "";
        for (Language each : Language.values()) {
            if (each.toString().equals(code.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new TypeConversionException("is no language that whydrop speaks. Maybe: en, zh, ja.");
    }
}
