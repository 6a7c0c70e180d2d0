package dev.streambook.architecture;

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
