package dev.streambook.workbook.harness.exercise;

import dev.streambook.workbook.harness.Scaler;
import java.util.Arrays;

/** Keeps one scratch array for all threads. */
public final class ScratchScaler implements Scaler {

    private final double[] scratch = new double[100];

    @Override
    public double[] scaled(double factor, double... numbers) {
        double[] own = scratch;
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            own[i] = numbers[i] * factor;
            sum += own[i];
        }
        own[numbers.length] = sum;
        return Arrays.copyOf(own, numbers.length + 1);
    }
}
