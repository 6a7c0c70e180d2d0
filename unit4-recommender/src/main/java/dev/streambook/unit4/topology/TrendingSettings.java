package dev.streambook.unit4.topology;

import java.io.Serializable;
import java.time.Duration;

/**
 * What is trending, all in event time but the idle ticks.
 *
 * @param size length of a window, more than zero
 * @param slide from one window's start to the next, more than zero, at most the size; an event costs size / slide
 *     increments
 * @param disorder how much older than the newest of its partition an event may be without being late
 * @param idleTicks after how many seconds of silence a partition is not waited for, 1 or more
 * @param top how many items are published, 1 or more
 * @param counters how many items a window counts at most, {@code top} or more: a count is too high by up to the window's
 *     events / counters, and exact as long as a window has no more items than that
 */
public record TrendingSettings(Duration size, Duration slide, Duration disorder, int idleTicks, int top, int counters)
        implements Serializable {

    public TrendingSettings {
        require(!slide.isNegative() && !slide.isZero(), "slide", slide, "more than PT0S");
        require(slide.compareTo(size) <= 0, "slide", slide, "at most the window's size " + size);
        require(!disorder.isNegative(), "disorder", disorder, "PT0S or more");
        require(idleTicks >= 1, "idle-ticks", idleTicks, "1 or more");
        require(top >= 1, "top", top, "1 or more");
        require(counters >= top, "counters", counters, "at least top, " + top);
    }

    /**
     * The best 20 of 1,000 films of an hour, every five minutes; a minute of disorder; partitions silent for 5 s are not
     * waited for.
     */
    public static TrendingSettings defaults() {
        return new TrendingSettings(Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofMinutes(1), 5, 20, 1_000);
    }

    private static void require(boolean holds, String name, Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "trending.%s is %s; expected %s; set topology.trending.%s".formatted(name, value, expected, name));
        }
    }
}
