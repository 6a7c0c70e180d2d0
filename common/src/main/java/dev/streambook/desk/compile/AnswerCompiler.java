package dev.streambook.desk.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.desk.course.DeskException;
import dev.streambook.desk.course.UnitFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles the changed files of one unit in this JVM, to where Maven puts their classes, with Maven's flags. A resource is
 * copied. The first call takes a second or two, as the class path is read; later ones a small part of it. Not thread-safe.
 */
public final class AnswerCompiler implements AutoCloseable {

    private static final String MAIN_JAVA = "src/main/java";
    private static final String TEST_JAVA = "src/test/java";

    private final UnitFolder unit;
    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;

    public AnswerCompiler(UnitFolder unit) {
        this.unit = unit;
        this.compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new DeskException("%s has no compiler; expected a JDK; point JAVA_HOME at JDK 17, 21 or 25"
                    .formatted(System.getProperty("java.home")));
        }
        this.files = compiler.getStandardFileManager(null, Locale.ENGLISH, UTF_8);
    }

    /** What is wrong in the changed files, empty if they are compiled and copied. Files that are gone are left out. */
    public List<CompileFault> compile(Collection<Path> changed) {
        List<CompileFault> faults = new ArrayList<>();
        List<Path> there = changed.stream().filter(Files::isRegularFile).toList();
        faults.addAll(javac(below(there, MAIN_JAVA), unit.classes(), true));
        if (faults.isEmpty()) {
            faults.addAll(javac(below(there, TEST_JAVA), unit.testClasses(), false));
        }
        copy(there, "src/main/resources", unit.classes());
        copy(there, "src/test/resources", unit.testClasses());
        return faults;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    private List<Path> below(List<Path> changed, String sources) {
        return changed.stream()
                .filter(file -> file.startsWith(unit.folder().resolve(sources)))
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** @param withNeighbours whether other sources that are newer than their classes are compiled as well */
    private List<CompileFault> javac(List<Path> sources, Path classes, boolean withNeighbours) {
        if (sources.isEmpty()) {
            return List.of();
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter said = new StringWriter();
        try {
            Files.createDirectories(classes);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, unit.classPath());
            files.setLocationFromPaths(
                    StandardLocation.SOURCE_PATH,
                    withNeighbours ? List.of(unit.folder().resolve(MAIN_JAVA)) : List.of());
            boolean compiled = compiler.getTask(
                            said, files, diagnostics, flags(), null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return compiled ? List.of() : faults(diagnostics, said.toString(), sources.get(0));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compile " + sources, e);
        }
    }

    private static List<String> flags() {
        return List.of(
                "--release", "17", "-g", "-parameters", "-proc:none", "-nowarn", "-Xprefer:newer", "-implicit:class");
    }

    private List<CompileFault> faults(DiagnosticCollector<JavaFileObject> diagnostics, String said, Path first) {
        List<CompileFault> faults = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(this::fault)
                .toList();
        return faults.isEmpty() ? List.of(new CompileFault(name(first), 0, said.strip(), "", 0)) : faults;
    }

    private CompileFault fault(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ENGLISH);
        JavaFileObject source = diagnostic.getSource();
        return source == null
                ? new CompileFault(unit.module(), 0, message, "", 0)
                : new CompileFault(
                        name(Path.of(source.toUri())),
                        diagnostic.getLineNumber(),
                        message,
                        line(Path.of(source.toUri()), diagnostic.getLineNumber()),
                        diagnostic.getColumnNumber());
    }

    private String name(Path file) {
        return unit.root().relativize(file).toString().replace('\\', '/');
    }

    private static String line(Path file, long number) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(Math.max(0, number - 1)).findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(List<Path> changed, String resources, Path classes) {
        Path folder = unit.folder().resolve(resources);
        changed.stream().filter(file -> file.startsWith(folder)).forEach(file -> {
            Path target = classes.resolve(folder.relativize(file).toString());
            try {
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot copy " + file, e);
            }
        });
    }
}
