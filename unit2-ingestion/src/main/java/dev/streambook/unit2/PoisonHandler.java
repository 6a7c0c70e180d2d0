package dev.streambook.unit2;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Stands between a consumer and an effect, so that one record that cannot be handled does not hold up the later ones, and
 * does not vanish either.
 *
 * <p>An answer has the public constructor {@code (DeadLetterTopic deadLetters, Retries retries)}.
 *
 * <ul>
 *   <li>A {@link TransientFailure} of the effect is tried again, at most {@link Retries#attempts} times in all, with
 *       {@link Retries#pauseAfter} between one attempt and the next. It happens in place: no later record overtakes.
 *   <li>Any other {@link RuntimeException}, at whichever attempt, and the last failed attempt make the record a dead letter
 *       at once.
 *   <li>A dead letter has the key and the value of the record, both byte for byte (null stays null), all its headers in
 *       their order, and three more in UTF-8: {@code reason}, {@code stage} (the topic's {@link DeadLetterTopic#stage}) and
 *       {@code origin} (topic, partition and offset in ASCII digits, such as {@code events-1@17}). Headers of the same names
 *       that the record has already stay.
 *   <li>The reason is the failure's message, or its class name where it has none. A failure is judged by its own class; its
 *       cause says nothing.
 *   <li>An {@link Error} passes through: the process is dying, and the record is not to blame.
 * </ul>
 */
@Exercise(
        id = "2.11",
        title = "Poison and dead letters",
        stars = 2,
        partOf = "events.dlt: what speed layer, topology and archive cannot handle")
@Promise(
        id = "effect-or-dead-letter",
        says = "Every record ends as an effect or as a dead letter.",
        read = "two-ways-out")
@Promise(
        id = "dead-letter-complete",
        says = "A dead letter keeps key, bytes and headers, and says why, by whom, and from where.",
        read = "what-a-dead-letter-holds")
@Promise(
        id = "tombstone",
        says = "A record without a value is a record like any other: its dead letter has no value.",
        read = "what-a-dead-letter-holds")
@Promise(id = "hopeless-not-retried", says = "What cannot succeed is not tried again.", read = "transient-or-not")
@Promise(
        id = "each-failure-judged",
        says = "Each failure is judged by itself, at whichever attempt it comes.",
        read = "transient-or-not")
@Promise(id = "retried-in-place", says = "A transient failure is tried again, in place.", read = "order-per-key")
@Promise(
        id = "bounded-retries",
        says = "Retries are bounded; then the record is a dead letter and the next one has its turn.",
        read = "transient-or-not")
@Promise(id = "stored-on-return", says = "Who returns, has stored the letter.", read = "stored-before-committed")
@Promise(
        id = "outcome-told",
        says = "The caller is told whether the effect is done or the record was set aside, and why.",
        read = "what-the-caller-is-told")
@Promise(id = "error-ends", says = "An Error is not the record's fault.", read = "two-ways-out")
public interface PoisonHandler {

    /**
     * What became of a record.
     *
     * @param reason why it is a dead letter; empty if its effect is done
     */
    record Outcome(Optional<String> reason) {

        /** The effect is done. */
        public static final Outcome HANDLED = new Outcome(Optional.empty());

        /** It is a dead letter. */
        public static Outcome setAside(String reason) {
            return new Outcome(Optional.of(reason));
        }

        public boolean isHandled() {
            return reason.isEmpty();
        }

        @Override
        public String toString() {
            return reason.map("set aside: "::concat).orElse("handled");
        }
    }

    /**
     * Returns when the effect is done or the dead letter is stored, acknowledged by the broker: the consumer may commit.
     *
     * @param effect of this record; one that returns is done, one that throws is not, or not wholly
     * @throws org.apache.kafka.common.KafkaException if the dead letter cannot be stored; the record is then not done with
     */
    Outcome handle(ConsumerRecord<byte[], byte[]> record, Runnable effect);

    /**
     * Makes the record a dead letter, for a caller that knows already that it cannot be handled. Returns when the letter is
     * stored, acknowledged by the broker.
     *
     * @throws org.apache.kafka.common.KafkaException if the dead letter cannot be stored; the record is then not done with
     */
    Outcome setAside(ConsumerRecord<byte[], byte[]> record, String reason);

    /** The effect with this handler around it, for a consumer whose keys are text, such as {@link AtLeastOnceConsumer}. */
    default RecordHandler around(RecordHandler effect) {
        return record -> handle(withKeyInBytes(record), () -> effect.handle(record));
    }

    private static ConsumerRecord<byte[], byte[]> withKeyInBytes(ConsumerRecord<String, byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key() == null ? null : record.key().getBytes(UTF_8),
                record.value(),
                record.headers(),
                record.leaderEpoch());
    }
}
