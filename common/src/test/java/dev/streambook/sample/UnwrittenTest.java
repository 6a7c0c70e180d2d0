package dev.streambook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Specification(Unwritten.class)
class UnwrittenTest {

    private int number;

    @BeforeEach
    void the_number_is_read(Answer<Unwritten> answer) {
        number = Integer.parseInt(answer.text().replaceAll("(?s).*number = (\\S+).*", "$1"));
    }

    @Test
    @Rule("twice")
    void twice_the_number_is_six() {
        assertThat(number * 2).as("twice the number").isEqualTo(6);
    }
}
