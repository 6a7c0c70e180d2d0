package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "A record comes from one place",
        breaks = "dead-letter-complete",
        test = "a_record_that_was_a_dead_letter_before_keeps_its_old_headers",
        saying = "origin='raw-0@3'")
public final class ARecordHasOneOrigin extends PoisonHandler {

    public ARecordHasOneOrigin(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    protected ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {
        ProducerRecord<byte[], byte[]> letter = super.deadLetter(record, reason);
        Header last = letter.headers().lastHeader("origin");
        letter.headers().remove("origin").add(last);
        return letter;
    }
}
