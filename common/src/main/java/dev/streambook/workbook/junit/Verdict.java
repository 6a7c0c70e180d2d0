package dev.streambook.workbook.junit;

import dev.streambook.workbook.Todo;
import java.util.List;
import java.util.Set;

/**
 * What a run of a specification says of one answer, as values that can be sent to another process.
 *
 * @param exercise the number, such as {@code 1.8}
 * @param answer whose answer, such as {@code 1.8 Windows · yours}
 * @param state as on the board; with {@link Board.State#UNTESTED} no test is red, and some have never run
 * @param lessons of the tests that are red, in the order of the run
 * @param message the same text that Maven's run ends with: the first lesson in full, the others as a line each
 * @param todos what is left to write
 * @param passed names of the tests that were green in this run
 * @param failed names of the tests that were red
 * @param todo names of the tests that came to something that is not written
 */
public record Verdict(
        String exercise,
        String answer,
        Board.State state,
        List<Lesson> lessons,
        String message,
        List<Todo> todos,
        Set<String> passed,
        Set<String> failed,
        Set<String> todo) {}
