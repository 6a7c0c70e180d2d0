package dev.streambook.unit1.exercise;

import dev.streambook.unit1.Summary;
import dev.streambook.workbook.TodoException;
import java.util.List;

/** Exercise 1.1 Same answer, incrementally: docs/unit1/1.1-same-answer-incrementally.md. Run RunningStatsTest, or main below. */
public final class RunningStats implements dev.streambook.unit1.RunningStats {

    private long count;
    private double mean;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** Takes in one value. */
    @Override
    public void add(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value is %s; expected a finite number".formatted(value));
        }
        min = Math.min(min, value);
        max = Math.max(max, value);
        // TODO 1.1  How far does one more value move the mean? How much does it add to the squares? No sums of squares:
        //           they lose all digits where values are large and alike.
        throw new TodoException("1.1 RunningStats.add");
    }

    /** Takes in all values of another partition by their summary. */
    @Override
    public void merge(Summary other) {
        // TODO 1.1  A partition counts as much as it has values. An empty one counts nothing.
        throw new TodoException("1.1 RunningStats.merge");
    }

    /** The result so far. */
    @Override
    public Summary summary() {
        return count == 0 ? Summary.EMPTY : new Summary(count, mean, squares, min, max);
    }

    /** Ratings of one film in three partitions, and what they are together: 5 values, mean 3.4, variance 1.675. */
    public static void main(String[] args) {
        var partitions = List.of(List.of(5.0), List.of(4.0, 3.5, 3.0), List.of(1.5));
        var whole = new RunningStats();
        for (var ratings : partitions) {
            var part = new RunningStats();
            ratings.forEach(part::add);
            System.out.println("partition  " + part.summary());
            whole.merge(part.summary());
        }
        System.out.println("merged     " + whole.summary() + " variance " + whole.summary().variance());
    }
}
