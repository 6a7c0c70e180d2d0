package dev.streambook.unit4.log;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Pause;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.Retries;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes exercise 2.11 for a stage, here or on the machine that it is sent to: what the stage cannot handle becomes a dead letter. */
@FunctionalInterface
public interface PoisonHandlers extends Serializable {

    PoisonHandler of(RecordHandler effect, DeadLetterTopic letters, Retries retries);

    /** With three attempts within half a second, for the sake of failures that say of themselves that they may pass. */
    default PoisonHandler of(RecordHandler effect, DeadLetterTopic letters) {
        return of(effect, letters, new Retries(3, Duration.ofMillis(100), Pause.SLEEP));
    }

    /** The record with its key as text, as 2.11 takes it. */
    static ConsumerRecord<String, byte[]> textKeyed(ConsumerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
                record.value(),
                record.headers(),
                record.leaderEpoch());
    }
}
