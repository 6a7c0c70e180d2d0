package dev.streambook.recommender.speed;

import dev.streambook.recommender.topics.EventKeys;
import dev.streambook.recommender.topics.PoisonHandlers;
import dev.streambook.recommender.topics.follow.Rebuilders;
import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.ExactlyOnceCopy;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.Inference;
import dev.streambook.workbook.Choice;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The exercises that run in the speed layer.
 *
 * @param copies 2.12: events to user vectors, each once for readers of committed records
 * @param keys 2.8: the key that an event must have to be among its user's
 * @param poison 2.11: what is not an event becomes a dead letter in the same transaction
 * @param inference 4.6, one for each user, so that one can be forgotten: from an event to the history and vector; given how
 *     many event ids to remember
 * @param rebuilders 4.12: what was written about the users of a partition that is taken over
 * @param foldIn 4.5; safe for as many threads as the settings ask for
 */
public record SpeedExercises(
        Copies copies,
        KeyChooser keys,
        PoisonHandlers poison,
        IntFunction<Inference> inference,
        Rebuilders rebuilders,
        FoldIn foldIn) {

    public static SpeedExercises take(Choice choice) {
        return new SpeedExercises(
                choice.take(ExactlyOnceCopy.class)::create,
                EventKeys.take(choice),
                PoisonHandlers.of(choice.take(PoisonHandler.class)),
                choice.take(Inference.class)::create,
                Rebuilders.take(choice),
                choice.take(FoldIn.class).create());
    }

    /** Makes one copy: the settings of its clients, its transactional id, the topic it reads, what to write. */
    @FunctionalInterface
    public interface Copies {
        ExactlyOnceCopy of(
                Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform);
    }
}
