package dev.streambook.sample.exercise;

public final class Mistaken implements dev.streambook.sample.Mistaken {

    @Override
    public int twice(int number) {
        return 2 * number;
    }

    @Override
    public int half(int number) {
        return number / 2;
    }
}
