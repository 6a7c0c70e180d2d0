package dev.streambook.recommender.storm;

import dev.streambook.recommender.settings.SettingsBlock;
import java.io.Serializable;
import java.time.Duration;

/**
 * How trending is counted. All in event time but the idle ticks.
 *
 * @param size length of a window, more than zero
 * @param slide from one window's start to the next, more than zero, at most the size; an event costs size / slide
 *     increments
 * @param disorder how much older than the newest of its partition an event may be without being late
 * @param idleTicks a partition that is silent for this many seconds does not hold back the watermark, 1 or more
 * @param top how many items are published, 1 or more
 * @param counters how many items a window counts at most, {@code top} or more: a count is too high by up to the window's
 *     events / counters, and exact as long as a window has no more items than that
 */
public record TrendingSettings(Duration size, Duration slide, Duration disorder, int idleTicks, int top, int counters)
        implements Serializable {

    static TrendingSettings read(SettingsBlock trending) {
        Duration shortest = Duration.ofMillis(1);
        int top = trending.whole("top", 1, 1_000);
        int counters = trending.whole("counters", 1, 1_000_000);
        if (counters < top) {
            throw trending.wrong("counters", counters, "at least trending.top, " + top);
        }
        return new TrendingSettings(
                trending.duration("window", shortest),
                trending.durationUpTo("slide", shortest, "window"),
                trending.duration("lateness", Duration.ZERO),
                trending.whole("idle-seconds", 1, 86_400),
                top,
                counters);
    }
}
