package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that belong to no unit: their links lead somewhere, and their snippets are the code's. */
class GuidesTest {

    @ParameterizedTest
    @MethodSource("guides")
    void a_guide_is_sound(Path guide) {
        assertThat(Page.read(guide).refreshedIfAsked().faults()).isEmpty();
    }

    static Stream<Path> guides() throws IOException {
        Path root = ProjectFolder.root();
        try (Stream<Path> docs = Files.list(root.resolve("docs"));
                Stream<Path> decisions = Files.list(root.resolve("docs/decisions"))) {
            return Stream.of(
                            Stream.of(root.resolve("README.md"), root.resolve("deploy/README.md")),
                            docs.toList().stream(),
                            decisions.toList().stream())
                    .flatMap(pages -> pages)
                    .filter(page -> page.toString().endsWith(".md"));
        }
    }
}
