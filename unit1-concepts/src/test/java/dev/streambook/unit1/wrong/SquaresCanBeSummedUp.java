package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "The variance is the mean of the squares less the square of the mean",
        breaks = "keeps-digits",
        test = "the_variance_of_large_values_is_exact",
        saying = "but was: \"4 values, mean 1000000010, variance -170.666667")
public final class SquaresCanBeSummedUp extends RunningStats {

    private double sum;
    private double sumOfSquares;
    private boolean merged;

    @Override
    public void merge(Summary other) {
        super.merge(other);
        merged = true;
    }

    @Override
    public void add(double value) {
        super.add(value);
        sum += value;
        sumOfSquares += value * value;
    }

    @Override
    public Summary summary() {
        Summary right = super.summary();
        if (merged) {
            return right;
        }
        double squares = sumOfSquares - sum * sum / right.count();
        return new Summary(right.count(), right.mean(), squares, right.min(), right.max());
    }
}
