package dev.whydrop.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.intake.CallbackReader;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.InputZone;
import dev.whydrop.model.Language;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Progress;
import dev.whydrop.model.PushIdentity;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.TimePrecision;
import dev.whydrop.model.UrlCheck;
import dev.whydrop.report.Reports;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever passes null to what an application calls is told what was null, and what to give. */
class NullArgumentsTest {
    private static final List<Class<?>> DOORS = List.of(
            Advisor.class,
            Advisor.Builder.class,
            EventReader.class,
            CallbackReader.class,
            Reports.class,
            Observations.class,
            Reading.class,
            Disconnect.class);

    private static final Disconnect DISCONNECT =
            Disconnect.of(new StreamId("", "", "finals"), Instant.EPOCH.plusSeconds(1), ErrorCode.of(13));
    private static final Advisor ADVISOR = Advisor.create();
    private static final Report REPORT = ADVISOR.advise(List.of());

    /** Something that may be given for each type of parameter. */
    private static final Map<Class<?>, Object> GIVEN = Map.ofEntries(
            Map.entry(Advisor.class, ADVISOR),
            Map.entry(Advisor.Builder.class, Advisor.builder()),
            Map.entry(EventReader.class, new EventReader(IntakeOptions.defaults())),
            Map.entry(CallbackReader.class, CallbackReader.of(IntakeOptions.defaults())),
            Map.entry(Observations.class, Observations.of(List.of())),
            Map.entry(Reading.class, Reading.fromCode(0)),
            Map.entry(Disconnect.class, DISCONNECT),
            Map.entry(Report.class, REPORT),
            Map.entry(Diagnosed.class, new Diagnosed(REPORT, List.of())),
            Map.entry(Settings.class, SettingsFile.defaults()),
            Map.entry(IntakeOptions.class, IntakeOptions.defaults()),
            Map.entry(ErrorCatalog.class, ErrorCatalog.load()),
            Map.entry(Progress.class, Progress.NONE),
            Map.entry(Language.class, Language.EN),
            Map.entry(ZoneId.class, ZoneOffset.UTC),
            Map.entry(InputZone.class, InputZone.NOT_NEEDED),
            Map.entry(TimePrecision.class, TimePrecision.SECOND),
            Map.entry(Phrase.class, Phrase.of("note.skipped")),
            Map.entry(StreamId.class, DISCONNECT.stream()),
            Map.entry(ErrorCode.class, DISCONNECT.code()),
            Map.entry(UrlCheck.class, UrlCheck.UNKNOWN),
            Map.entry(PushIdentity.class, PushIdentity.UNKNOWN),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(String.class, "a"),
            Map.entry(List.class, List.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(Predicate.class, (Predicate<Disconnect>) any -> true),
            Map.entry(Supplier.class, (Supplier<InputStream>) InputStream::nullInputStream),
            Map.entry(byte[].class, new byte[0]),
            Map.entry(InputStream.class, InputStream.nullInputStream()),
            Map.entry(Reader.class, new StringReader("")),
            Map.entry(Writer.class, Writer.nullWriter()),
            Map.entry(boolean.class, true),
            Map.entry(int.class, 1),
            Map.entry(long.class, Disconnect.UNKNOWN + 1));

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("parameters")
    void it_is_named_with_what_to_give(Executable called, int place, String name) {
        @Nullable Object[] arguments = new Object[called.getParameterCount()];
        Arrays.setAll(arguments, i -> i == place ? null : GIVEN.get(called.getParameterTypes()[i]));

        Throwable thrown = catchThrowable(() -> call(called, arguments));

        assertThat(thrown).isInstanceOf(NullPointerException.class);
        assertThat(thrown.getMessage()).matches(name + " is null\\. Maybe .*\\.");
    }

    static Stream<Arguments> parameters() {
        return Stream.concat(DOORS.stream().flatMap(NullArgumentsTest::callable), ofReport())
                .flatMap(called -> IntStream.range(0, called.getParameterCount())
                        .filter(i -> !called.getParameterTypes()[i].isPrimitive())
                        .mapToObj(i -> Arguments.of(called, i, name(called.getParameters()[i]))));
    }

    /** Of a report itself only what an application calls; its parts come from the advisor. */
    private static Stream<Executable> ofReport() {
        return Arrays.stream(Report.class.getDeclaredMethods())
                .filter(each ->
                        each.getName().equals("fromJson") || each.getName().equals("writeJson"))
                .map(each -> each);
    }

    private static Stream<Executable> callable(Class<?> door) {
        return Stream.of(door.getConstructors(), door.getDeclaredMethods())
                .<Executable>flatMap(Arrays::stream)
                .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isSynthetic())
                .filter(each ->
                        !Set.of("equals", "compareInStream", "sameEvent").contains(each.getName()));
    }

    /** {@return what the caller knows it as; what is set anew is called new in the code} */
    private static String name(Parameter parameter) {
        String name = parameter.getName();
        return switch (name) {
            case "inLanguage" -> "language";
            default -> name.startsWith("new") ? name.substring(3).toLowerCase(Locale.ROOT) : name;
        };
    }

    private static void call(Executable called, @Nullable Object[] arguments) throws Throwable {
        try {
            if (called instanceof Method method) {
                method.invoke(GIVEN.get(method.getDeclaringClass()), arguments);
            } else {
                called.getDeclaringClass()
                        .getConstructor(called.getParameterTypes())
                        .newInstance(arguments);
            }
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
