package dev.streambook.workbook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageBlockTest {

    private static final String PAGE = "common/target/page-block.md";

    private final Path file = ProjectFolder.root().resolve(PAGE);
    private final PageBlock block = new PageBlock(PAGE, "speed");

    @BeforeEach
    void aPage() throws IOException {
        assumeFalse(DocsUpdate.isAskedFor(), "blocks are being written, not compared");
        Files.writeString(file, """
                before
                <!-- measured: speed -->
                | a | 1 |
                | b | 2 |
                <!-- end of measured -->
                after
                """);
    }

    @AfterEach
    void noPage() throws IOException {
        Files.deleteIfExists(file);
    }

    @Test
    void a_block_that_says_what_was_measured_is_kept() {
        assertThatCode(() -> block.keep("| a | 1 |\n| b | 2 |\n")).doesNotThrowAnyException();
    }

    @Test
    void a_block_that_says_something_else_is_a_failure_that_says_how_to_mend_it() {
        assertThatThrownBy(() -> block.keep("| a | 3 |"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(PAGE + " says in its block \"speed\" what the figures do not; run the tests with"
                        + " -Dstreambook.docs=update");
    }

    @Test
    void a_page_without_the_block_is_a_failure() {
        assertThatThrownBy(() -> new PageBlock(PAGE, "size").keep("| a | 1 |"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(PAGE + " has no block <!-- measured: size --> … <!-- end of measured -->");
    }
}
