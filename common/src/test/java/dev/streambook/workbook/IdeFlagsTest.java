package dev.streambook.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engines need the same JVM flags from the IDE as from Maven: .jvm/engines.args holds them. */
class IdeFlagsTest {

    private static final String FILE = ".jvm/engines.args";

    @Test
    void this_jvm_was_started_with_the_flags_of_the_file() throws IOException {
        assertThat(ManagementFactory.getRuntimeMXBean().getInputArguments()).containsAll(flags());
    }

    /** What a learner's machine sets is overruled, whatever its language, and no JVM has anything to warn of. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR",
                "-Duser.language=ar -Duser.country=EG",
                "-Duser.language=de -Duser.country=DE",
                "-Duser.language=fa -Duser.country=IR",
                "-Duser.language.format=ar -Duser.country.format=EG",
                "-Duser.language=hi -Duser.country=IN -Duser.extensions=u-nu-deva",
                "-Duser.language=th -Duser.country=TH -Duser.extensions=u-ca-buddhist-nu-thai"
            })
    void a_jvm_with_the_flags_speaks_english_on_every_machine(String machine) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + ProjectFolder.root().resolve(FILE),
                "-XshowSettings:locale",
                "-version");
        java.environment().put("JAVA_TOOL_OPTIONS", machine);
        Process process = java.redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .containsPattern("(?m)default locale = English \\(United States\\)$")
                .containsPattern("(?m)default format locale = English \\(United States\\)$")
                .doesNotContainIgnoringCase("warning");
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void every_run_configuration_names_the_file(Path configuration) throws IOException {
        assertThat(Files.readString(configuration)).contains("/" + FILE).doesNotContain("--add-opens");
    }

    /** The test runner of VS Code would nest the file in one of its own: docs/decisions/one-file-of-jvm-flags.md. */
    @Test
    void vs_code_runs_tests_with_the_flags_of_the_file() throws IOException {
        String settings = Files.readString(ProjectFolder.root().resolve(".vscode/settings.json"));

        assertThat(settings)
                .contains(flags().stream().map(flag -> '"' + flag + '"').toList());
    }

    static Stream<Path> configurations() throws IOException {
        Path root = ProjectFolder.root();
        try (Stream<Path> intellij = Files.list(root.resolve(".run"))) {
            return Stream.concat(intellij.toList().stream(), Stream.of(root.resolve(".vscode/launch.json")));
        }
    }

    private static List<String> flags() throws IOException {
        return Files.readAllLines(ProjectFolder.root().resolve(FILE)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
