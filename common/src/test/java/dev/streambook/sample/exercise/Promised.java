package dev.streambook.sample.exercise;

public final class Promised implements dev.streambook.sample.Promised {

    @Override
    public int twice(int number) {
        return number << 1;
    }

    @Override
    public int half(int number) {
        return number >> 1;
    }
}
