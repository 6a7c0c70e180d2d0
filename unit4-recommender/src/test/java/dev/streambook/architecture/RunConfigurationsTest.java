package dev.streambook.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the IDEs and Maven are told to run exists. The last unit sees all classes, so this stands here. */
class RunConfigurationsTest {

    /** A main class as IntelliJ, VS Code and Maven's exec plugin name it. */
    private static final Pattern MAIN = Pattern.compile(
            "(?:MAIN_CLASS_NAME\" value=\"|\"mainClass\": \"|-cp %classpath )(dev\\.streambook\\.[\\w.]+)");

    @ParameterizedTest
    @MethodSource("mainClasses")
    void every_main_class_exists(String name) {
        assertThatCode(() -> Class.forName(name).getMethod("main", String[].class))
                .doesNotThrowAnyException();
    }

    /** The flags have the language: docs/decisions/one-file-of-jvm-flags.md. */
    @ParameterizedTest
    @MethodSource("jvmsOfThePoms")
    void every_jvm_that_maven_starts_has_the_engines_flags(String arguments) {
        assertThat(arguments).startsWith("${engines.jvm} ");
    }

    @ParameterizedTest
    @MethodSource("jvmsOfThePoms")
    void a_folder_stands_in_quotes_as_its_path_may_have_spaces(String arguments) {
        String outside = arguments.replaceAll("\"[^\"]*\"", "");

        assertThat(outside).doesNotContain("${project.build.directory}", "${maven.multiModuleProjectDirectory}");
    }

    /** Newer JVMs print a warning where it does not exist. */
    @ParameterizedTest
    @MethodSource("jvmsOfThePoms")
    void the_temporary_folder_is_there_when_the_jvm_starts(String arguments) {
        assertThat(arguments.replace("-Djava.io.tmpdir=${project.build.directory}\"", ""))
                .doesNotContain("java.io.tmpdir");
    }

    static List<String> jvmsOfThePoms() throws IOException {
        List<String> found = new ArrayList<>();
        for (String pom : List.of(
                "pom.xml",
                "common/pom.xml",
                "unit2-ingestion/pom.xml",
                "unit3-processing/pom.xml",
                "unit4-recommender/pom.xml",
                "deploy/pom.xml")) {
            Matcher jvm = Pattern.compile("<commandlineArgs>(.* -cp .*|.*test-classpath.args.*)</commandlineArgs>")
                    .matcher(Files.readString(ProjectFolder.root().resolve(pom)));
            while (jvm.find()) {
                found.add(jvm.group(1));
            }
        }
        assertThat(found).hasSizeGreaterThan(7);
        return found;
    }

    static List<String> mainClasses() throws IOException {
        Path root = ProjectFolder.root();
        List<String> found = new ArrayList<>();
        try (Stream<Path> intellij = Files.list(root.resolve(".run"))) {
            Stream<Path> others = Stream.of(".vscode/launch.json", "pom.xml", "unit4-recommender/pom.xml")
                    .map(root::resolve);
            for (Path file : Stream.concat(intellij, others).toList()) {
                Matcher main = MAIN.matcher(Files.readString(file));
                while (main.find()) {
                    found.add(main.group(1));
                }
            }
        }
        return found;
    }
}
