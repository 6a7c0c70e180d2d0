package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.sample.Solved;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromiseListTest {

    private static final String PAGE = "## Half\n\n## Twice\n\n## Your task\n\nWrite it.\n\n## Run and debug it\n";
    private static final String LISTED = """
            ## Half

            ## Twice

            ## Your task

            Write it.

            <!-- promises -->
            What your answer promises, and where each promise is explained:

            - [Half is rounded down.](#half)
            - [Twice is both of two.](#twice)
            <!-- end of promises -->

            ## Run and debug it
            """;

    @TempDir
    Path folder;

    @Test
    void a_page_that_lists_the_promises_in_the_order_of_its_sections_has_no_fault() {
        assertThat(list(page(LISTED)).fault()).isEmpty();
    }

    @Test
    void a_page_without_the_list_or_with_another_one_says_how_to_mend_it() {
        String fault = "docs/page.md does not list the contract's promises once and as they are;"
                + " run the tests with -Dstreambook.docs=update";

        assertThat(list(page(PAGE)).fault()).contains(fault);
        assertThat(list(page(LISTED.replace("rounded down", "rounded"))).fault())
                .contains(fault);
    }

    @Test
    void a_page_that_lists_them_twice_has_a_fault_and_is_written_with_one_list() throws IOException {
        Path file = folder.resolve("page.md");
        String list = LISTED.substring(LISTED.indexOf("<!-- promises"), LISTED.indexOf("## Run and debug it"));
        Page twice = new Page(file, LISTED.replace(list, list + list));

        assertThat(list(twice).fault()).isPresent();

        list(twice).write();
        assertThat(list(new Page(file, Files.readString(file))).fault()).isEmpty();
    }

    @Test
    void the_list_is_written_at_the_end_of_the_task_and_later_in_its_place() throws IOException {
        Path file = folder.resolve("page.md");

        list(new Page(file, PAGE)).write();
        assertThat(Files.readString(file)).isEqualTo(LISTED);

        list(new Page(file, LISTED.replace("rounded down", "rounded"))).write();
        assertThat(Files.readString(file)).isEqualTo(LISTED);
    }

    private static PromiseList list(Page page) {
        return PromiseList.of(ExerciseEntry.of(Solved.class), page);
    }

    private static Page page(String text) {
        return new Page(ProjectFolder.root().resolve("docs/page.md"), text);
    }
}
