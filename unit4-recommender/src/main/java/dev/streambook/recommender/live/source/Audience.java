package dev.streambook.recommender.live.source;

import dev.streambook.generator.GeneratorSettings;
import dev.streambook.recommender.settings.SettingsBlock;

/**
 * The invented audience.
 *
 * @param history lines that are written at once, so that there is something to learn from
 * @param eventsPerSecond lines a second after the history
 */
public record Audience(GeneratorSettings generator, long history, double eventsPerSecond) {

    public static Audience read(SettingsBlock generator) {
        return new Audience(
                GeneratorSettings.defaults()
                        .withSeed(generator.wholeLong("seed", Long.MIN_VALUE, Long.MAX_VALUE))
                        .withUsers(generator.whole("users", 1, 10_000_000))
                        .withFilms(generator.whole("films", 1, 1_000_000)),
                generator.wholeLong("history", 0, Long.MAX_VALUE),
                generator.number("events-per-second", 0.001, 1_000_000));
    }
}
