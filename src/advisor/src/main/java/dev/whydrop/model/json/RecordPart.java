package dev.whydrop.model.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component of a record, and how JSON calls it. */
final class RecordPart {
    /** The parts of each record, made once as it takes longer than to write one. */
    private static final ClassValue<List<RecordPart>> PARTS = new ClassValue<>() {
        @Override
        protected List<RecordPart> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordPart::new)
                    .toList();
        }
    };

    private final byte[] name;
    private final MethodHandle getter;

    private RecordPart(RecordComponent component) {
        this.name = ("\"" + component.getName() + "\" : ").getBytes(StandardCharsets.US_ASCII);
        try {
            this.getter = MethodHandles.lookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord() + " cannot be written. Maybe make it visible to this package.", e);
        }
    }

    /** {@return the components of a record, in their order} */
    static List<RecordPart> of(Class<?> record) {
        return PARTS.get(record);
    }

    /** {@return the name in quotes, and the colon behind it} */
    byte[] name() {
        return name;
    }

    /** {@return its value; null where it has none} */
    @Nullable
    Object in(Record record) {
        try {
            return (Object) getter.invokeExact((Object) record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(record.getClass() + " does not tell its parts.", e);
        }
    }
}
