package dev.streambook.unit1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The glossary of the unit is complete: a word of it leads to each section that teaches something. */
class GlossaryTest {

    private static final Path DOCS = ProjectFolder.root().resolve("docs/unit1");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern LESSON = Pattern.compile("(?m)^### +(.+?) *$");

    @ParameterizedTest
    @MethodSource("pages")
    void a_word_leads_to_each_lesson_of(Path page) throws IOException {
        String glossary = Files.readString(DOCS.resolve("README.md"));

        List<String> without = LESSON.matcher(
                        FENCE.matcher(Files.readString(page)).replaceAll(""))
                .results()
                .map(heading -> "(%s#%s)".formatted(page.getFileName(), anchor(heading.group(1))))
                .filter(link -> !glossary.contains(link))
                .toList();

        assertThat(without)
                .as("lessons of %s to which no word in docs/unit1/README.md leads", page.getFileName())
                .isEmpty();
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("1.")).sorted().toList().stream();
        }
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                .replace(' ', '-');
    }
}
