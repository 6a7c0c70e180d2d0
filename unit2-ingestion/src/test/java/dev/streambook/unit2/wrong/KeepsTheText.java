package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "A record is text; keep the text",
        breaks = "dead-letter-complete",
        test = "a_dead_letter_is_the_record_untouched_and_three_headers_more",
        saying = "7 | efbfbd2800efbfbd | trace=01fe")
public final class KeepsTheText extends PoisonHandler {

    public KeepsTheText(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    protected ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {
        ProducerRecord<byte[], byte[]> letter = super.deadLetter(record, reason);
        String text = new String(letter.value(), StandardCharsets.UTF_8);
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(letter.topic(), null, letter.key(), value, letter.headers());
    }
}
