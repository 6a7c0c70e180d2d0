package dev.streambook.recommender.statistics;

import dev.streambook.unit3.DedupWithinWatermark;
import dev.streambook.unit3.WindowedRatings;
import dev.streambook.workbook.Choice;
import java.time.Duration;
import java.util.function.Function;

/**
 * The exercises that run in the statistics.
 *
 * @param dedup 3.10, by its delay
 * @param windows 3.7
 */
public record StatisticsExercises(
        Function<Duration, DedupWithinWatermark> dedup, Function<WindowedRatings.Settings, WindowedRatings> windows) {

    public static StatisticsExercises take(Choice choice) {
        return new StatisticsExercises(
                choice.take(DedupWithinWatermark.class)::create, choice.take(WindowedRatings.class)::create);
    }
}
