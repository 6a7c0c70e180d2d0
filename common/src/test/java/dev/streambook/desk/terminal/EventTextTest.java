package dev.streambook.desk.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.desk.event.DeskEvent;
import dev.streambook.sample.Mistaken;
import dev.streambook.sample.Solved;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.junit.AnswerRun;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventTextTest {

    private static final ExerciseEntry MISTAKEN = ExerciseEntry.of(Mistaken.class);

    @Test
    void the_lesson_comes_first_and_of_what_was_printed_a_few_lines_follow() {
        String printed = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> "line " + number)
                .collect(Collectors.joining("\n"));

        String text = EventText.of(
                new DeskEvent.Judged(MISTAKEN, AnswerRun.ofYours(MISTAKEN).run(), printed, 0.4, Optional.empty()));

        assertThat(text)
                .containsSubsequence(
                        "Half is rounded down.",
                        "Printed",
                        "… 18 lines before, on the page …",
                        "line 19",
                        "line 30",
                        "(0.4 s)")
                .doesNotContain("line 18\n");
    }

    @Test
    void a_green_answer_is_told_with_the_word_of_the_board() {
        String text = EventText.of(new DeskEvent.Judged(
                MISTAKEN, AnswerRun.ofReference(MISTAKEN).run(), "", 0.4, Optional.of(ExerciseEntry.of(Solved.class))));

        assertThat(text)
                .contains("9.4 Mistaken: green. Your answer keeps every promise:", "Next      9.3 Solved (press n)")
                .doesNotContain("Printed");
    }
}
