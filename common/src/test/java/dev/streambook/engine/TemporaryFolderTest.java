package dev.streambook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

    @Test
    void the_first_is_taken_whatever_else_its_name_has() {
        assertThat(TemporaryFolder.firstWithoutComma(List.of(Path.of("a b ü#%[x]{y}"), Path.of("other"))))
                .isEqualTo(Path.of("a b ü#%[x]{y}"));
    }

    @Test
    void one_with_a_comma_is_passed_over() {
        assertThat(TemporaryFolder.firstWithoutComma(List.of(Path.of("my, course", "target"), Path.of("other"))))
                .isEqualTo(Path.of("other"));
    }

    @Test
    void where_each_has_a_comma_the_message_says_what_to_do() {
        assertThatThrownBy(() -> TemporaryFolder.firstWithoutComma(List.of(Path.of("a,b"), Path.of("c,d"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "each of the temporary folders [a,b, c,d] has a comma; expected one without, as Kafka, Flume and"
                                + " Spark separate folders by commas; set -Djava.io.tmpdir");
    }
}
