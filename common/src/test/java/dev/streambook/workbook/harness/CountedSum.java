package dev.streambook.workbook.harness;

import java.util.DoubleSummaryStatistics;
import java.util.concurrent.atomic.AtomicInteger;

/** What an answer adds to its sums, counted. */
public final class CountedSum {

    static final AtomicInteger ADDED = new AtomicInteger();

    private CountedSum() {}

    public static void accept(DoubleSummaryStatistics sum, double number) {
        ADDED.incrementAndGet();
        sum.accept(number);
    }
}
