package dev.streambook.unit1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.junit.Pages;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The glossary of the unit is complete: a word of it leads to each section that teaches something. */
class GlossaryTest {

    @ParameterizedTest
    @MethodSource("pages")
    void a_word_leads_to_each_lesson_of(Path page) {
        assertThat(Pages.lessonsWithoutWord(page))
                .as("lessons of %s to which no word in docs/unit1/README.md leads", page.getFileName())
                .isEmpty();
    }

    static List<Path> pages() {
        return Pages.ofExercises(1);
    }
}
