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
        belief = "A reason is plain text, one byte for each letter",
        breaks = "dead-letter-complete",
        test = "a_record_can_be_set_aside_without_a_try",
        saying = "is away")
public final class AReasonHasOneByteForEachLetter extends PoisonHandler {

    public AReasonHasOneByteForEachLetter(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    protected ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {
        byte[] oneForEach = reason.getBytes(StandardCharsets.ISO_8859_1);
        return super.deadLetter(record, new String(oneForEach, StandardCharsets.UTF_8));
    }
}
