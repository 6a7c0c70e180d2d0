package dev.streambook.unit2.solution;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.TransientFailure;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Tries in place, then parks the record. Cost: nothing for a good record, one acknowledged send for a bad one. */
public class PoisonHandler implements dev.streambook.unit2.PoisonHandler {

    protected final DeadLetterTopic deadLetters;
    protected final Retries retries;

    public PoisonHandler(DeadLetterTopic deadLetters, Retries retries) {
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    // tag::handle[]
    @Override
    public Outcome handle(ConsumerRecord<byte[], byte[]> record, Runnable effect) {
        for (int attempt = 1; ; attempt++) {
            try {
                effect.run();
                return Outcome.HANDLED;
            } catch (RuntimeException failure) {
                if (!(failure instanceof TransientFailure) || attempt == retries.attempts()) {
                    return setAside(record, reason(failure));
                }
            }
            retries.pauseAfter(attempt);
        }
    }

    @Override
    public Outcome setAside(ConsumerRecord<byte[], byte[]> record, String reason) {
        store(deadLetter(record, reason));
        return Outcome.setAside(reason);
    }
    // end::handle[]

    // tag::letter[]
    protected ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {
        var letter = new ProducerRecord<>(deadLetters.topic(), null, record.key(), record.value(), record.headers());
        String origin = record.topic() + "-" + record.partition() + "@" + record.offset();
        letter.headers().add("reason", reason.getBytes(UTF_8));
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
