package dev.streambook.recommender.statistics;

import dev.streambook.unit3.WindowedRatings;
import dev.streambook.workbook.Choice;
import java.util.function.Function;

/**
 * The exercise that runs in the statistics.
 *
 * @param windows 3.7
 */
public record StatisticsExercises(Function<WindowedRatings.Settings, WindowedRatings> windows) {

    public static StatisticsExercises take(Choice choice) {
        return new StatisticsExercises(choice.take(WindowedRatings.class)::create);
    }
}
