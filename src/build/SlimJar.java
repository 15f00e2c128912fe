import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Leaves out of a jar the classes of others that nothing in it can reach, the entries of its folders, and what the classes of others tell a debugger about
 * their local variables. Run by the build; see {@code slim-jar} in the pom.
 *
 * <p>All classes of our own are reached, and the classes that a resource names, such as the providers of services. A class that is reached reaches each
 * class that it mentions: in its code, its signatures and its annotations, as an inner class, or as a text that is the name of a class, which may be loaded
 * by it. So no class lacks one that it mentions, and a class that is found by a name put together from parts is mentioned by another.
 *
 * <p>Argument: the jar, which is replaced.
 */
final class SlimJar {
    private static final String OWN = "dev/whydrop/";
    private static final String CLASS = ".class";
    /** Where a jar keeps what is for newer versions of Java. */
    private static final Pattern VERSIONS = Pattern.compile("META-INF/versions/\\d+/");

    private static final Pattern NAME = Pattern.compile("[\\w$]+([./][\\w$]+)+");
    private static final Pattern DESCRIPTOR = Pattern.compile("\\[*L(.*);");

    /** A class to its contents, of which there may be one for each of several versions of Java. */
    private final Map<String, List<byte[]>> classes = new HashMap<>();

    private final Set<String> reached = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    private SlimJar() {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        SlimJar slim = new SlimJar();
        try (ZipFile from = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(from.entries());
            slim.readClasses(from, entries);
            slim.readRoots(from, entries);
            slim.follow();
            slim.write(from, entries, jar);
        }
    }

    private void readClasses(ZipFile from, List<? extends ZipEntry> entries) throws IOException {
        for (ZipEntry entry : entries) {
            if (isClass(entry)) {
                classes.computeIfAbsent(name(entry), key -> new ArrayList<>())
                        .add(from.getInputStream(entry).readAllBytes());
            }
        }
    }

    private void readRoots(ZipFile from, List<? extends ZipEntry> entries) throws IOException {
        for (ZipEntry entry : entries) {
            if (!isClass(entry)) {
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                for (Matcher names = NAME.matcher(text); names.find(); ) {
                    reach(names.group());
                }
            } else if (name(entry).startsWith(OWN)) {
                reach(name(entry));
            }
        }
    }

    private void follow() {
        Remapper mentioned = new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String name) {
                reach(name);
                return name;
            }

            @Override
            public Object mapValue(Object value) {
                if (value instanceof String text) {
                    reach(DESCRIPTOR.matcher(text).replaceFirst("$1"));
                }
                return super.mapValue(value);
            }
        };
        while (!open.isEmpty()) {
            for (byte[] content : classes.get(open.remove())) {
                new ClassReader(content)
                        .accept(new ClassRemapper(new ClassWriter(0), mentioned), ClassReader.EXPAND_FRAMES);
            }
        }
    }

    private void reach(String text) {
        String name = text.replace('.', '/');
        if (classes.containsKey(name) && reached.add(name)) {
            open.add(name);
        }
    }

    private void write(ZipFile from, List<? extends ZipEntry> entries, Path jar) throws IOException {
        Path part = Path.of(jar + ".part");
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part));
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipEntry entry : entries) {
                if (!entry.isDirectory() && (!isClass(entry) || reached.contains(name(entry)))) {
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setTimeLocal(entry.getTimeLocal());
                    byte[] content = from.getInputStream(entry).readAllBytes();
                    to.putNextEntry(copy);
                    to.write(isClass(entry) && !name(entry).startsWith(OWN) ? withoutLocals(content) : content);
                    to.closeEntry();
                }
            }
        }
        Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] withoutLocals(byte[] content) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(content)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] thrown) {
                                return new MethodVisitor(
                                        Opcodes.ASM9, super.visitMethod(access, name, type, signature, thrown)) {
                                    @Override
                                    public void visitLocalVariable(
                                            String local, String of, String as, Label start, Label end, int index) {
                                        // Left out.
                                    }
                                };
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(CLASS);
    }

    private static String name(ZipEntry entry) {
        String path = VERSIONS.matcher(entry.getName()).replaceFirst("");
        return path.substring(0, path.length() - CLASS.length());
    }
}
