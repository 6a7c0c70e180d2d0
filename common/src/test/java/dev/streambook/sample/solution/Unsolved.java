package dev.streambook.sample.solution;

public class Unsolved implements dev.streambook.sample.Unsolved {

    @Override
    public int twice(int number) {
        return 2 * number;
    }

    @Override
    public int half(int number) {
        return Math.floorDiv(number, 2);
    }

    @Override
    public String get() {
        return "given";
    }
}
