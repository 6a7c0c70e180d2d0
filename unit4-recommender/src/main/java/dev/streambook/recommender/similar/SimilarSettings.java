package dev.streambook.recommender.similar;

import dev.streambook.recommender.settings.SettingsBlock;
import java.io.Serializable;

/**
 * How similar items are found.
 *
 * @param history a liked item is paired with this many items that the same user liked last, 1 or more
 * @param pairLimit how many others are kept for each item, 2 or more
 * @param damping added to the denominator of the score: about how many common users an item needs to count fully
 * @param top how many similar items are published, 1 or more
 * @param leastStars a rating of this many stars or more is a like
 * @param tasks parallel bolts; items are divided among them
 * @param perSecond of how many items each task publishes the list in a second, 1 or more; those that wait longest come first
 */
public record SimilarSettings(
        int history, int pairLimit, double damping, int top, double leastStars, int tasks, int perSecond)
        implements Serializable {

    public static SimilarSettings read(SettingsBlock similar) {
        return new SimilarSettings(
                similar.whole("history", 1, 10_000),
                similar.whole("pair-limit", 2, 1_000_000),
                similar.number("damping", 0, 1_000_000),
                similar.whole("top", 1, 1_000),
                similar.number("least-stars", 0.5, 5),
                similar.whole("tasks", 1, 64),
                similar.whole("per-second", 1, 1_000_000));
    }
}
