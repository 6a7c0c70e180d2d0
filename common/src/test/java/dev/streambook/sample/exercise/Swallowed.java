package dev.streambook.sample.exercise;

import dev.streambook.workbook.TodoException;
import java.util.function.IntSupplier;

/** The engine's thread meets the TODO in a lambda of a nested class and swallows it. */
public final class Swallowed implements dev.streambook.sample.Swallowed {

    @Override
    public int twice(int number) {
        return engine(() -> new Part().missing(number));
    }

    @Override
    public int half(int number) {
        return Math.floorDiv(number, 2);
    }

    private static int engine(IntSupplier task) {
        try {
            return task.getAsInt();
        } catch (TodoException e) {
            return 6;
        }
    }

    private static final class Part {
        int missing(int number) {
            IntSupplier inside = () -> {
                throw new TodoException("9.10 Swallowed.twice for " + number);
            };
            return inside.getAsInt();
        }
    }
}
