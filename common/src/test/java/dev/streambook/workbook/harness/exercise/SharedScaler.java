package dev.streambook.workbook.harness.exercise;

import dev.streambook.workbook.harness.Scaler;

/** Shares nothing but a constant. */
public final class SharedScaler implements Scaler {

    private final int more = 1;

    @Override
    public double[] scaled(double factor, double... numbers) {
        double[] own = new double[numbers.length + more];
        for (int i = 0; i < numbers.length; i++) {
            own[i] = numbers[i] * factor;
            own[numbers.length] += own[i];
        }
        return own;
    }
}
