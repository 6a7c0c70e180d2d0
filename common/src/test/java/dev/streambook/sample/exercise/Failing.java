package dev.streambook.sample.exercise;

public final class Failing implements dev.streambook.sample.Failing {

    @Override
    public int twice(int number) {
        return Integer.parseInt("two") * number;
    }

    @Override
    public int half(int number) {
        return Math.floorDiv(number, 2);
    }
}
