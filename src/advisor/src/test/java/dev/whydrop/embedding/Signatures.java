package dev.whydrop.embedding;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What of a type others compile and link against, a line for the type and one for each member: with its modifiers, generic types and owner. */
final class Signatures {
    /** Every type has them. */
    private static final Set<String> OF_EVERY_TYPE = Set.of("equals", "hashCode", "toString");

    private Signatures() {}

    /** {@return the lines of a public type, sorted} */
    static SortedSet<String> of(Class<?> type) {
        SortedSet<String> lines = new TreeSet<>();
        lines.add(line(type));
        for (Field field : type.getDeclaredFields()) {
            if (shown(field.getModifiers(), field.isSynthetic())) {
                lines.add(field.toGenericString());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (shown(constructor)) {
                lines.add(constructor.toGenericString());
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (shown(method) && !OF_EVERY_TYPE.contains(method.getName())) {
                lines.add(method.toGenericString());
            }
        }
        return lines;
    }

    private static String line(Class<?> type) {
        String kind = type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        int modifiers =
                type.getModifiers() & (Modifier.PUBLIC | Modifier.FINAL | (type.isInterface() ? 0 : Modifier.ABSTRACT));
        String interfaces = Arrays.stream(type.getGenericInterfaces())
                .map(each -> each.getTypeName())
                .collect(Collectors.joining(", "));
        return Modifier.toString(modifiers) + " " + kind + " " + type.getName()
                + (interfaces.isEmpty() ? "" : " implements " + interfaces);
    }

    private static boolean shown(Executable member) {
        return shown(member.getModifiers(), member.isSynthetic());
    }

    private static boolean shown(int modifiers, boolean synthetic) {
        return (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers)) && !synthetic;
    }
}
