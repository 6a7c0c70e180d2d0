package dev.streambook.sample.exercise;

import dev.streambook.workbook.TodoException;

public final class Begun implements dev.streambook.sample.Begun {

    @Override
    public int twice(int number) {
        return number + number;
    }

    @Override
    public int half(int number) {
        throw new TodoException("9.2 Begun.half");
    }
}
