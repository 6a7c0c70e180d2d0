package dev.streambook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.streambook.sample.Solved;
import dev.streambook.sample.Unsolved;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** VS Code and Eclipse compile with Eclipse's compiler: what is left to do is found in its classes, too. */
class EclipseCompilerTest {

    private static final String STUB = """
            package dev.streambook.sample.exercise;

            import dev.streambook.workbook.TodoException;
            import java.util.List;
            import java.util.function.Supplier;

            public class Everywhere {

                public int plain(int number) {
                    throw new TodoException("plain");
                }

                public List<Integer> lambda(List<Integer> numbers) {
                    return numbers.stream().map(number -> number + 1).map(number -> {
                        Supplier<Integer> inner = () -> {
                            throw new TodoException("lambda");
                        };
                        return inner.get();
                    }).toList();
                }

                public Supplier<String> anonymous() {
                    return new Supplier<>() {
                        @Override
                        public String get() {
                            throw new TodoException("anonymous");
                        }
                    };
                }

                public String choice(int number) {
                    return switch (number) {
                        case 1 -> "one";
                        default -> throw new TodoException("choice");
                    };
                }

                static final class Nested {
                    Nested() {
                        throw new TodoException("nested");
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void each_todo_is_found_with_the_method_and_the_line_of_the_source(boolean eclipse) throws IOException {
        assertThat(todos(STUB, "Everywhere", eclipse))
                .extracting(todo -> todo.part() + " " + todo.line())
                .containsExactly("plain 10", "lambda 16", "get 26", "choice 34", "<init> 40");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void in_a_solved_answer_nothing_is_found(boolean eclipse) throws IOException {
        String solved = STUB.replaceAll("throw new TodoException\\(\"\\w+\"\\)", "throw new IllegalStateException()");

        assertThat(todos(solved, "Everywhere", eclipse)).isEmpty();
    }

    @Test
    void the_samples_say_the_same_whoever_compiled_them() throws IOException {
        for (Class<?> contract : List.of(Unsolved.class, Solved.class)) {
            ExerciseEntry exercise = ExerciseEntry.of(contract);
            String source = Files.readString(ProjectFolder.root()
                    .resolve("common/src/test/java")
                    .resolve(exercise.stubClass().replace('.', '/') + ".java"));

            assertThat(todos(source, contract.getSimpleName(), true))
                    .extracting(Todo::part, Todo::line)
                    .isEqualTo(exercise.todos().stream()
                            .map(todo -> tuple(todo.part(), todo.line()))
                            .toList());
        }
    }

    private List<Todo> todos(String source, String name, boolean eclipse) throws IOException {
        Path file = folder.resolve(name + ".java");
        Files.writeString(file, source);
        compile(file, eclipse ? eclipseCompiler() : ToolProvider.getSystemJavaCompiler());
        URL[] compiled = {folder.toUri().toURL()};
        try (URLClassLoader classes = new URLClassLoader(compiled, null)) {
            return TodoScanner.inClass("dev.streambook.sample.exercise." + name, classes, name + ".java");
        }
    }

    private void compile(Path file, JavaCompiler compiler) throws IOException {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = Stream.of(
                            "-d",
                            folder.toString(),
                            "--release",
                            "17",
                            "-g",
                            "-nowarn",
                            "-proc:none",
                            "-cp",
                            classPath())
                    .toList();
            boolean compiled = compiler.getTask(
                            null, files, problems, options, null, files.getJavaFileObjects(file.toFile()))
                    .call();
            assertThat(compiled).as("%s", problems.getDiagnostics()).isTrue();
        }
    }

    private static JavaCompiler eclipseCompiler() {
        return ServiceLoader.load(JavaCompiler.class).stream()
                .filter(compiler -> compiler.type().getName().startsWith("org.eclipse.jdt."))
                .findFirst()
                .orElseThrow()
                .get();
    }

    private static String classPath() {
        return Stream.of(TodoException.class, Solved.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(EclipseCompilerTest::path)
                .map(Path::toString)
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
