package dev.streambook.recommender.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.ProjectFolder;
import dev.streambook.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The classes of a learner who has solved every exercise: the code of the references, compiled in the stubs' packages, in a
 * folder that goes before the checkout's own classes.
 */
final class SolvedCourse {

    private static final int UNITS = 4;

    private SolvedCourse() {}

    /** All exercises of the course, in order. */
    static List<ExerciseEntry> exercises() {
        return IntStream.rangeClosed(1, UNITS)
                .boxed()
                .flatMap(unit -> Workbook.ofUnit(unit).exercises().stream())
                .toList();
    }

    /** @param folder an empty one */
    static void compile(Path folder) throws IOException {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<Path> java = new ArrayList<>();
        for (int unit = 1; unit <= UNITS; unit++) {
            java.addAll(copyJava(unit, sources));
        }
        for (ExerciseEntry exercise : exercises()) {
            if (exercise.isFile()) {
                copyFile(exercise, classes);
            }
        }
        compile(java, classes);
    }

    private static List<Path> copyJava(int unit, Path sources) throws IOException {
        String root = "dev/streambook/unit" + unit;
        Path main = ProjectFolder.root().resolve(ProjectFolder.module(unit)).resolve("src/main/java");
        Path from = main.resolve(root).resolve("solution");
        List<Path> copies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Path copy = sources.resolve(root + "/exercise/" + from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, asExercise(Files.readString(file), unit));
                copies.add(copy);
            }
        }
        return copies;
    }

    private static String asExercise(String source, int unit) {
        return source.replace("dev.streambook.unit" + unit + ".solution", "dev.streambook.unit" + unit + ".exercise");
    }

    private static void copyFile(ExerciseEntry exercise, Path classes) throws IOException {
        Path root = ProjectFolder.root();
        String stub = exercise.stubPath();
        Path copy = classes.resolve(stub.substring(stub.indexOf("/resources/") + "/resources/".length()));
        Files.createDirectories(copy.getParent());
        Files.copy(root.resolve(exercise.referencePath()), copy);
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
            List<String> options = List.of("-proc:none", "-nowarn", "-parameters", "-d", classes.toString());
            boolean compiled = compiler.getTask(
                            null, files, problems, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled)
                    .as(() -> "the references compile in place of the stubs: " + problems.getDiagnostics())
                    .isTrue();
        }
    }
}
