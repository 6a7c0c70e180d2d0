package dev.streambook.recommender.live.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    @Test
    void data_cannot_turn_the_line_around() {
        assertThat(Console.harmless("a\u202eb\u2066c\u200fd \u0639\u0631\u0628"))
                .isEqualTo("a\\u202eb\\u2066c\\u200fd \u0639\u0631\u0628");
    }

    @Test
    void data_cannot_command_the_terminal() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(shown, true, StandardCharsets.UTF_8));

        console.print("two\nlines: Amélie \uD83C\uDFAC \u001b[31mred\u0007\r");
        console.step("%s", "\u009b2J");

        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .startsWith("two", "lines: Amélie \uD83C\uDFAC \\u001b[31mred\\u0007\\u000d")
                .last()
                .asString()
                .endsWith("] \\u009b2J");
    }
}
