package dev.streambook.unit2.solution;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.TransientFailure;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Tries in place, then parks the record. Cost: nothing for a good record, one acknowledged send for a bad one. */
public class PoisonHandler implements dev.streambook.unit2.PoisonHandler {

    protected final RecordHandler effect;
    protected final DeadLetterTopic deadLetters;
    protected final Retries retries;

    public PoisonHandler(RecordHandler effect, DeadLetterTopic deadLetters, Retries retries) {
        this.effect = effect;
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    // tag::handle[]
    @Override
    public void handle(ConsumerRecord<String, byte[]> record) {
        for (int attempt = 1; ; attempt++) {
            try {
                effect.handle(record);
                return;
            } catch (RuntimeException failure) {
                if (!(failure instanceof TransientFailure) || attempt == retries.attempts()) {
                    store(deadLetter(record, failure));
                    return;
                }
            }
            retries.pauseAfter(attempt);
        }
    }
    // end::handle[]

    // tag::letter[]
    protected ProducerRecord<byte[], byte[]> deadLetter(
            ConsumerRecord<String, byte[]> record, RuntimeException failure) {
        byte[] key = record.key() == null ? null : record.key().getBytes(UTF_8);
        var letter = new ProducerRecord<>(deadLetters.topic(), null, key, record.value(), record.headers());
        String origin = "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
        letter.headers().add("reason", reason(failure).getBytes(UTF_8));
        letter.headers().add("stage", deadLetters.stage().getBytes(UTF_8));
        letter.headers().add("origin", origin.getBytes(UTF_8));
        return letter;
    }
    // end::letter[]

    protected String reason(RuntimeException failure) {
        return failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
    }

    /** The consumer commits when we return, so the letter has to be stored by then, and not just sent. */
    protected void store(ProducerRecord<byte[], byte[]> letter) {
        try {
            deadLetters.producer().send(letter).get();
        } catch (ExecutionException e) {
            throw new KafkaException("dead letter not stored in " + letter.topic(), e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
