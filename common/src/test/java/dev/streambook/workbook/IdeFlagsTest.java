package dev.streambook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spark needs the same JVM flags from the IDE as from Maven; they stand once in the pom and are repeated for the IDEs. */
class IdeFlagsTest {

    @ParameterizedTest
    @MethodSource("configurations")
    void every_run_configuration_has_the_flags_of_the_pom(Path configuration) throws IOException {
        assertThat(Files.readString(configuration)).contains(flags());
    }

    static Stream<Path> configurations() throws IOException {
        Path root = ProjectFolder.root();
        try (Stream<Path> intellij = Files.list(root.resolve(".run"))) {
            Stream<Path> vscode = Stream.of("settings.json", "launch.json")
                    .map(name -> root.resolve(".vscode").resolve(name));
            return Stream.concat(intellij.toList().stream(), vscode);
        }
    }

    private static List<String> flags() throws IOException {
        String pom = Files.readString(ProjectFolder.root().resolve("pom.xml"));
        Matcher opens = Pattern.compile("(?s)<jdk.opens>(.*?)</jdk.opens>").matcher(pom);
        assertThat(opens.find()).as("<jdk.opens> in pom.xml").isTrue();
        return List.of(opens.group(1).strip().split("\\s+"));
    }
}
