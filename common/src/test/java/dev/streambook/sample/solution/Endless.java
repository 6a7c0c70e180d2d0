package dev.streambook.sample.solution;

public class Endless implements dev.streambook.sample.Endless {

    @Override
    public int twice(int number) {
        return 2 * number;
    }

    @Override
    public int half(int number) {
        return Math.floorDiv(number, 2);
    }
}
