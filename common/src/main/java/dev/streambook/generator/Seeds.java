package dev.streambook.generator;

import java.util.Random;

/**
 * Independent sources of chance from one seed, so that more faults do not change the films. {@link Random} and
 * {@link StrictMath} are specified to the bit: a seed means the same on every machine and JDK.
 */
enum Seeds {
    FILMS,
    TASTES,
    DRIFT,
    SESSIONS,
    FAULTS;

    Random random(long seed) {
        return new Random(mixed(seed + 0x9E3779B97F4A7C15L * (ordinal() + 1)));
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014): seeds 1 and 2 give unlike streams. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
