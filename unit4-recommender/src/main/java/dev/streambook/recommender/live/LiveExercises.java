package dev.streambook.recommender.live;

import dev.streambook.recommender.archive.ArchiveExercises;
import dev.streambook.recommender.batch.BatchExercises;
import dev.streambook.recommender.intake.IntakeExercises;
import dev.streambook.recommender.live.source.SourceExercises;
import dev.streambook.recommender.serving.ServingExercises;
import dev.streambook.recommender.speed.SpeedExercises;
import dev.streambook.recommender.statistics.StatisticsExercises;
import dev.streambook.recommender.storm.StormExercises;
import dev.streambook.workbook.Choice;

/** The exercises of all layers. They are taken before an engine starts, so that the start-up list can name them. */
record LiveExercises(
        SourceExercises source,
        IntakeExercises intake,
        StormExercises storm,
        ArchiveExercises archive,
        StatisticsExercises statistics,
        BatchExercises batch,
        SpeedExercises speed,
        ServingExercises serving) {

    static LiveExercises take(Choice choice) {
        return new LiveExercises(
                SourceExercises.take(choice),
                IntakeExercises.take(choice),
                StormExercises.take(choice),
                ArchiveExercises.take(choice),
                StatisticsExercises.take(choice),
                BatchExercises.take(choice),
                SpeedExercises.take(choice),
                ServingExercises.take(choice));
    }
}
