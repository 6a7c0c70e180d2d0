package dev.streambook.unit2.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "A key is a user's number, so it is text",
        breaks = "dead-letter-complete",
        test = "a_key_that_is_no_text_keeps_its_bytes",
        saying = "efbfbd")
public final class KeyIsText extends PoisonHandler {

    public KeyIsText(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    protected ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {
        ProducerRecord<byte[], byte[]> letter = super.deadLetter(record, reason);
        byte[] key = letter.key() == null ? null : new String(letter.key(), UTF_8).getBytes(UTF_8);
        return new ProducerRecord<>(letter.topic(), null, key, letter.value(), letter.headers());
    }
}
