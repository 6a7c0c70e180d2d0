package dev.streambook.unit4.speed;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.ExactlyOnceCopy;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.log.PoisonHandlers;
import java.util.Map;

/**
 * The parts of the speed layer that are exercises.
 *
 * @param copies 2.12: events to user vectors, each once
 * @param keys 2.8: the key that an event must have to be among its user's
 * @param poison 2.11: what is no event becomes a dead letter in the same transaction
 * @param foldIn 4.5; safe for as many threads as the settings ask for
 */
public record SpeedParts(Copies copies, KeyChooser keys, PoisonHandlers poison, FoldIn foldIn) {

    /** Makes one copy: the settings of its clients, its transactional id, the topic it reads, what to write. */
    @FunctionalInterface
    public interface Copies {
        ExactlyOnceCopy of(
                Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform);
    }
}
