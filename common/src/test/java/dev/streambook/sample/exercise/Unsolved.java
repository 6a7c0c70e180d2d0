package dev.streambook.sample.exercise;

import dev.streambook.workbook.TodoException;

public final class Unsolved implements dev.streambook.sample.Unsolved {

    @Override
    public int twice(int number) {
        throw new TodoException("9.1 Unsolved.twice");
    }

    @Override
    public int half(int number) {
        throw new TodoException("9.1 Unsolved.half");
    }

    @Override
    public String get() {
        return "given";
    }
}
