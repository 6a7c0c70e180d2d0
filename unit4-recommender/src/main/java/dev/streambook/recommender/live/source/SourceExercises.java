package dev.streambook.recommender.live.source;

import dev.streambook.unit4.RatingsLoader;
import dev.streambook.workbook.Choice;

/**
 * The exercises that run where events come from.
 *
 * @param ratings 4.1, which reads a MovieLens data set
 */
public record SourceExercises(RatingsLoader ratings) {

    public static SourceExercises take(Choice choice) {
        return new SourceExercises(choice.take(RatingsLoader.class).create());
    }
}
