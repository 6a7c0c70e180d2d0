package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Todo;
import java.util.List;
import java.util.stream.Collectors;

/** What an unsolved exercise says: where to open it and where to read. */
final class TodoMessage {

    private TodoMessage() {}

    static String of(ExerciseEntry exercise, List<Todo> todos) {
        String places = todos.stream()
                .map(todo -> "\n  Open      " + todo.place() + "  (" + todo.part() + ")")
                .collect(Collectors.joining());
        return "TODO %s%s%n  Read      %s".formatted(exercise.name(), places, exercise.page());
    }
}
