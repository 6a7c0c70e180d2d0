package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "The headers can be added to the record, which nobody needs any more",
        breaks = "dead-letter-complete",
        test = "a_record_that_was_a_dead_letter_before_keeps_its_old_headers",
        saying = "headers of the record, which is the caller's, afterwards")
public final class TheRecordIsOurs extends PoisonHandler {

    public TheRecordIsOurs(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    protected ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {
        ProducerRecord<byte[], byte[]> letter = super.deadLetter(record, reason);
        for (String name : List.of("reason", "stage", "origin")) {
            record.headers().add(letter.headers().lastHeader(name));
        }
        return letter;
    }
}
