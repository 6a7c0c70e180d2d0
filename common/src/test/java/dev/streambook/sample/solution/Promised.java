package dev.streambook.sample.solution;

public class Promised implements dev.streambook.sample.Promised {

    @Override
    public int twice(int number) {
        return 2 * number;
    }

    @Override
    public int half(int number) {
        return Math.floorDiv(number, 2);
    }
}
