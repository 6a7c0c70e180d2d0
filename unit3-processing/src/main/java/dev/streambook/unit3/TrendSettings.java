package dev.streambook.unit3;

import java.io.Serializable;
import java.time.Duration;

/**
 * What is ranked in which windows.
 *
 * @param size length of a window
 * @param slide from one window's start to the next
 * @param top how many items a ranking has at most
 * @param partitions how many the log has
 * @param idleTicks after how many ticks of silence a channel is not waited for
 */
public record TrendSettings(Duration size, Duration slide, int top, int partitions, int idleTicks)
        implements Serializable {

    public TrendSettings {
        if (slide.isNegative() || slide.isZero() || slide.compareTo(size) > 0) {
            throw new IllegalArgumentException(
                    "slide is %s; expected more than PT0S and at most the size, %s".formatted(slide, size));
        }
        if (top < 1 || partitions < 1 || idleTicks < 1) {
            throw new IllegalArgumentException("top is %d, partitions %d, idle ticks %d; expected 1 or more of each"
                    .formatted(top, partitions, idleTicks));
        }
    }
}
