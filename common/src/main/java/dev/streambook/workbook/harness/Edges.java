package dev.streambook.workbook.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Values at which answers break that work for the values of an example. Use them in a parameterised test, wherever a
 * contract takes a size, a number, a length of time or a time:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @MethodSource("dev.streambook.workbook.harness.Edges#sizes")
 * @Rule("capacity")
 * void never_more_than_the_capacity_waits(int capacity, Answer<BoundedPipe<Integer>> answer) {
 * }</pre>
 *
 * <p>Where a contract begins at 2, filter in a method of the test: {@code Edges.sizes().filter(size -> size >= 2)}.
 */
public final class Edges {

    private Edges() {}

    /** From 1: odd, even, prime, powers of two and their neighbours; 63, 64, 65 and 128 for who counts in bits of a long. */
    public static IntStream sizes() {
        return IntStream.of(1, 2, 3, 4, 5, 7, 8, 9, 10, 13, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 127, 128, 129);
    }

    /** {@link #sizes}, and none. */
    public static IntStream sizesAndZero() {
        return IntStream.concat(IntStream.of(0), sizes());
    }

    /** Where the sign, a byte, a short and an int end. */
    public static IntStream ints() {
        return IntStream.of(
                0,
                1,
                -1,
                127,
                128,
                -128,
                -129,
                255,
                256,
                32_767,
                32_768,
                65_535,
                65_536,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE);
    }

    /** {@link #ints}, where an int ends and where a double no longer holds every whole number, and the ends of a long. */
    public static LongStream longs() {
        return LongStream.concat(
                ints().asLongStream(),
                LongStream.of(
                        Integer.MAX_VALUE + 1L,
                        Integer.MIN_VALUE - 1L,
                        5_000_000_000L,
                        (1L << 53) + 1,
                        Long.MAX_VALUE,
                        Long.MIN_VALUE));
    }

    /**
     * Longer than zero: 24 days 20 h 31 min 23.647 s are as many milliseconds as an int holds, and 30 days are more; an
     * hour has more nanoseconds than that. One has a part of a millisecond.
     */
    public static Stream<Duration> durations() {
        return Stream.of(
                Duration.ofMillis(1),
                Duration.ofNanos(1_500_001),
                Duration.ofMillis(999),
                Duration.ofSeconds(1),
                Duration.ofMinutes(7),
                Duration.ofHours(1),
                Duration.ofDays(1),
                Duration.ofMillis(Integer.MAX_VALUE),
                Duration.ofMillis(Integer.MAX_VALUE + 1L),
                Duration.ofDays(30),
                Duration.ofDays(366),
                Duration.ofDays(36_525));
    }

    /**
     * 1970 and its neighbours, long before it and long after it, and a time with nanoseconds. Between 1970 and the last
     * of them lie more nanoseconds than a long holds. An event may have each of them.
     */
    public static Stream<Instant> times() {
        return Stream.of(
                Instant.EPOCH,
                Instant.EPOCH.minusMillis(1),
                Instant.EPOCH.plusMillis(1),
                Instant.EPOCH.minusNanos(1),
                Instant.parse("1969-07-20T20:17:40Z"),
                Instant.parse("1900-01-01T00:00:00Z"),
                Instant.parse("2000-02-29T23:59:59.999Z"),
                Instant.parse("2026-01-31T20:17:00.123456789Z"),
                Instant.parse("2038-01-19T03:14:08Z"),
                Instant.parse("2999-12-31T23:59:59Z"));
    }
}
