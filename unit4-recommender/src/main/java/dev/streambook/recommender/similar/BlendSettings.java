package dev.streambook.recommender.similar;

import dev.streambook.recommender.settings.SettingsBlock;

/**
 * How much the films that a user liked last count in a list.
 *
 * @param weight of the similarities beside the model's score; 0 leaves the model alone
 * @param decay a liked film counts this many times as much as the one liked after it, more than 0, at most 1
 * @param history how many liked films count, 1 or more
 * @param leastStars a rating of this many stars or more is a like
 */
public record BlendSettings(double weight, double decay, int history, double leastStars) {

    /** @param similar the block that says what a like is, so that both count the same */
    public static BlendSettings read(SettingsBlock blend, SettingsBlock similar) {
        return new BlendSettings(
                blend.number("weight", 0, 1_000),
                blend.number("decay", 0.001, 1),
                blend.whole("history", 1, 10_000),
                similar.number("least-stars", 0.5, 5));
    }
}
