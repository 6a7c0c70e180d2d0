package dev.streambook.desk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonSearchTest {

    @Test
    void an_excerpt_has_whole_words_and_no_marks_of_pictures_and_links(@TempDir Path folder) throws Exception {
        Path root = folder.toRealPath();
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(root.resolve("docs/1.9-watermark.md"), """
                # 1.9 Watermark

                ![Event time against processing time, with the line of the clock](a.svg)

                ## Late

                Whatever comes with an event time that is smaller than the one which the watermark has reached is called \
                [late](#late), and nobody waits for it any longer, whoever has sent it.
                """);

        LessonSearch search = new LessonSearch(new CheckoutFiles(root), root.resolve("docs"));

        assertThat(search.find("against"))
                .containsExactly(new LessonSearch.Found(
                        "docs/1.9-watermark.md#19-watermark",
                        "1.9 Watermark",
                        "Event time against processing time, with the line of the clock"));
        assertThat(search.find("watermark reached"))
                .extracting(LessonSearch.Found::excerpt)
                .containsExactly(
                        "…comes with an event time that is smaller than the one which the watermark has reached is called late, and nobody waits for it any…");
    }
}
