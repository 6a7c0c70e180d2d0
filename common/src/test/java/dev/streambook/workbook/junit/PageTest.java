package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final String SAMPLE = "common/src/test/java/dev/streambook/workbook/junit/PageTest.java#sample";

    // tag::sample[]
    private static int sample() {
        return 42;
    }
    // end::sample[]

    @Test
    void headings_become_anchors_and_code_blocks_hold_none() {
        Page page = page("# 1.8 Windows\n\n## Half-open bounds\n\n```\n# no heading\n```\n");

        assertThat(page.anchors()).containsExactly("18-windows", "half-open-bounds");
    }

    @Test
    void hints_are_counted() {
        assertThat(page("<details><summary>Hint 1</summary>\n<summary>Hint 2</summary>")
                        .hints())
                .isEqualTo(2);
    }

    @Test
    void an_image_or_a_diagram_before_the_task_is_a_picture_and_a_command_after_it_is_none() {
        assertThat(page("## The idea\n![waves](a.svg)\n## Your task\n").hasPicture())
                .isTrue();
        assertThat(page("## The idea\n\n```\na --> b\n```\n\n## Your task\n").hasPicture())
                .isTrue();
        assertThat(page("## The idea\n\n## Your task\n\n```\nmvn test\n```\n![late](a.svg)\n")
                        .hasPicture())
                .isFalse();
    }

    @Test
    void a_link_to_nowhere_and_an_anchor_that_is_not_there_are_faults() {
        Page page = page("[a](missing.md) [b](#gone) [c](https://example.org) [d](how-to-add-an-exercise.md)");

        assertThat(page.faults())
                .containsExactly(
                        "docs/page.md links to missing.md, which is not there",
                        "docs/page.md links to #gone, which is not there");
    }

    @Test
    void a_snippet_without_a_block_is_a_fault() {
        assertThat(page("<!-- snippet: " + SAMPLE + " -->\n\nSome text.\n").faults())
                .containsExactly("docs/page.md shows " + SAMPLE
                        + " as it is no longer; run the tests with -Dstreambook.docs=update");
    }

    @Test
    void a_snippet_equal_to_its_region_is_no_fault() {
        assertThat(sample()).isEqualTo(42);

        assertThat(page(snippet("private static int sample() {\n    return 42;\n}\n"))
                        .faults())
                .isEmpty();
    }

    @Test
    void a_snippet_that_has_drifted_is_a_fault_that_says_how_to_mend_it() {
        assertThat(page(snippet("private static int sample() {\n    return 41;\n}\n"))
                        .faults())
                .containsExactly("docs/page.md shows " + SAMPLE
                        + " as it is no longer; run the tests with -Dstreambook.docs=update");
    }

    @Test
    void the_page_of_an_exercise_shows_the_command_that_runs_it_and_no_others() {
        assertThat(pageOf18("mvn -q test -D exercise=1.8\n").faults()).isEmpty();
        assertThat(pageOf18("mvn -q test -D exercise=1.8\nmvn -q test -D exercise=1.9\n")
                        .faults())
                .containsExactly("docs/unit1/1.8-windows.md shows commands for exercises [1.8, 1.9];"
                        + " expected `mvn -q test -D exercise=1.8`");
        assertThat(pageOf18("mvn test\n").faults())
                .containsExactly("docs/unit1/1.8-windows.md shows commands for exercises [];"
                        + " expected `mvn -q test -D exercise=1.8`");
    }

    private static Page pageOf18(String text) {
        return new Page(ProjectFolder.root().resolve("docs/unit1/1.8-windows.md"), text);
    }

    private static String snippet(String code) {
        return "<!-- snippet: " + SAMPLE + " -->\n```java\n" + code + "```\n";
    }

    private static Page page(String text) {
        Path file = ProjectFolder.root().resolve("docs/page.md");
        return new Page(file, text);
    }
}
