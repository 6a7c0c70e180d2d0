package dev.streambook.unit4;

import dev.streambook.workbook.harness.Detour;

/** Counts what an answer reads of the films' vectors: its calls of {@link ItemFactors} go through here, by {@link Detour}. */
public final class CountedFactors {

    private static final ThreadLocal<Long> READ = ThreadLocal.withInitial(() -> 0L);

    private CountedFactors() {}

    /** How many numbers of the films' vectors {@code call} reads in this thread. */
    static long numbersReadBy(Runnable call) {
        READ.set(0L);
        call.run();
        return READ.get();
    }

    public static float dot(ItemFactors films, int row, float[] vector) {
        read(films.rank());
        return films.dot(row, vector);
    }

    public static void dots(ItemFactors films, int from, int to, float[] vector, float[] products) {
        read((long) (to - from) * films.rank());
        films.dots(from, to, vector, products);
    }

    public static float at(ItemFactors films, int row, int k) {
        read(1);
        return films.at(row, k);
    }

    public static float[] vectorAt(ItemFactors films, int row) {
        read(films.rank());
        return films.vectorAt(row);
    }

    private static void read(long numbers) {
        READ.set(READ.get() + numbers);
    }
}
