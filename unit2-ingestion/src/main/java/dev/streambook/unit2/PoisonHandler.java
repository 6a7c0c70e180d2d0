package dev.streambook.unit2;

import dev.streambook.workbook.Exercise;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Stands between a consumer and an effect, so that one record that cannot be handled does not hold up those behind it,
 * and does not vanish either.
 *
 * <p>An answer has the public constructor {@code (RecordHandler effect, DeadLetterTopic deadLetters, Retries retries)}.
 *
 * <ul>
 *   <li>A {@link TransientFailure} of the effect is tried again, at most {@link Retries#attempts} times in all, with
 *       {@link Retries#pauseAfter} between one attempt and the next. It happens in place: no later record overtakes.
 *   <li>Any other {@link RuntimeException}, and the last failed attempt, make the record a dead letter at once.
 *   <li>A dead letter has the key of the record (null stays null), its value byte for byte, all its headers in their
 *       order, and three more in UTF-8: {@code reason} (the failure's message; its class name where it has none),
 *       {@code stage} (the topic's {@link DeadLetterTopic#stage}) and {@code origin} (topic, partition and offset, such
 *       as {@code events-1@17}).
 *   <li>An {@link Error} passes through: the process is dying, and the record is not to blame.
 * </ul>
 */
@Exercise(
        id = "2.11",
        title = "Poison and dead letters",
        stars = 2,
        partOf = "events.dlt: what speed layer, topology and archive cannot handle")
public interface PoisonHandler extends RecordHandler {

    /**
     * Returns when the effect is done or the dead letter is stored, acknowledged by the broker: the consumer may commit.
     *
     * @throws org.apache.kafka.common.KafkaException if the dead letter cannot be stored; the record is then not done with
     */
    @Override
    void handle(ConsumerRecord<String, byte[]> record);
}
