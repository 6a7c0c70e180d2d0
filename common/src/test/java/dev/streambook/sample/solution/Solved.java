package dev.streambook.sample.solution;

public class Solved implements dev.streambook.sample.Solved {

    @Override
    public int twice(int number) {
        return 2 * number;
    }

    @Override
    public int half(int number) {
        return Math.floorDiv(number, 2);
    }
}
