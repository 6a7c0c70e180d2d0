package dev.streambook.workbook.harness.exercise;

import dev.streambook.workbook.harness.Counter;
import java.util.ArrayList;
import java.util.List;

/** Counts on after a restart that is none, and keeps what it has counted where nobody looks. */
public final class StaticCounter implements Counter {

    private static final List<Integer> COUNTED = new ArrayList<>();

    private static int count;

    @Override
    public int next() {
        COUNTED.add(++count);
        return count;
    }
}
