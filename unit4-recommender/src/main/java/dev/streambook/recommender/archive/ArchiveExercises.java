package dev.streambook.recommender.archive;

import dev.streambook.recommender.topics.PoisonHandlers;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit3.Sinks;
import dev.streambook.workbook.Choice;
import java.nio.file.Path;
import org.apache.spark.sql.streaming.Trigger;

/**
 * The exercises that run in the archive.
 *
 * @param poison 2.11, for what is not an event
 * @param letters 2.9, which reads the dead letters
 * @param sinks 3.11, which starts the archive's query
 */
public record ArchiveExercises(PoisonHandlers poison, DeadLetterArchive.Reader letters, SinksMaker sinks) {

    /** Makes 3.11 from the folder of the checkpoints and the trigger. */
    @FunctionalInterface
    public interface SinksMaker {
        Sinks of(Path checkpoints, Trigger trigger);
    }

    public static ArchiveExercises take(Choice choice) {
        return new ArchiveExercises(
                PoisonHandlers.of(choice.take(PoisonHandler.class)),
                DeadLetterArchive.Reader.take(choice),
                choice.take(Sinks.class)::create);
    }
}
