package dev.streambook.workbook.harness.exercise;

import dev.streambook.workbook.harness.Ranking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Goes through all numbers, in the way that it is told to. */
public final class SlowRanking implements Ranking {

    private final String way;
    private final List<Integer> numbers = new ArrayList<>();
    private int[] array = new int[0];

    public SlowRanking(String way) {
        this.way = way;
    }

    @Override
    public int add(int number) {
        switch (way) {
            case "loop" -> loop(number);
            case "contains" -> contains(number);
            case "insert" -> numbers.add(0, number);
            case "stream" -> stream(number);
            case "copy" -> copy(number);
            case "copyOf" -> copyOf(number);
            case "sort" -> sort(number);
            case "endless" -> endless(number);
            default -> throw new IllegalArgumentException(way);
        }
        return numbers.size();
    }

    private void loop(int number) {
        for (int known : numbers) {
            if (known == number) {
                return;
            }
        }
        numbers.add(number);
    }

    private void contains(int number) {
        if (!numbers.contains(number)) {
            numbers.add(number);
        }
    }

    private void stream(int number) {
        if (numbers.stream().noneMatch(known -> known == number)) {
            numbers.add(number);
        }
    }

    private void copy(int number) {
        List<Integer> copy = new ArrayList<>(numbers);
        copy.add(number);
        numbers.add(copy.get(copy.size() - 1));
    }

    private void copyOf(int number) {
        array = java.util.Arrays.copyOf(array, array.length + 1);
        array[array.length - 1] = number;
    }

    private void sort(int number) {
        numbers.add(number);
        Collections.sort(numbers);
    }

    private void endless(int number) {
        while (number >= 0) {
            number = Math.max(number, 1);
        }
    }
}
