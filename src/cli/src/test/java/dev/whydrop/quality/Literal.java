package dev.whydrop.quality;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A string in the source of a program, as the compiler reads it.
 *
 * @param folder the package it is in, without those around it
 * @param file the file it is in
 * @param text the string
 * @param inError whether it is part of an error that is thrown, maybe by {@code Objects.requireNonNull}
 */
record Literal(String folder, String file, String text, boolean inError) {
    private static final PathMatcher SOURCES =
            FileSystems.getDefault().getPathMatcher("glob:src/*/src/main/java/**.java");

    /** {@return all strings in the sources of all modules but those in annotations} */
    static List<Literal> inAllModules() throws IOException {
        List<File> files;
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            files = all.filter(SOURCES::matches).map(Path::toFile).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Literal> literals = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromFiles(files));
            for (CompilationUnitTree unit : task.parse()) {
                new Finder(Path.of(unit.getSourceFile().toUri()), literals).scan(unit, null);
            }
        }
        return literals;
    }

    boolean within(String wanted) {
        return folder.equals(wanted);
    }

    @Override
    public String toString() {
        return file + ": \"" + text + "\"";
    }

    private static final class Finder extends TreePathScanner<Void, Void> {
        private final Path file;
        private final List<Literal> found;

        private Finder(Path file, List<Literal> found) {
            this.file = file;
            this.found = found;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void none) {
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            if (literal.getValue() instanceof String text) {
                found.add(new Literal(
                        file.getParent().getFileName().toString(),
                        file.getFileName().toString(),
                        text,
                        inError()));
            }
            return null;
        }

        private boolean inError() {
            for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
                if (path.getLeaf().getKind() == Tree.Kind.THROW || refusesNull(path.getLeaf())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean refusesNull(Tree tree) {
            return tree instanceof MethodInvocationTree call
                    && call.getMethodSelect().toString().equals("Objects.requireNonNull");
        }
    }
}
