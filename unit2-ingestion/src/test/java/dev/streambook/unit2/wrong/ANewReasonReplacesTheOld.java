package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "A header has one value, so a new reason takes the place of the old one",
        breaks = "dead-letter-complete",
        test = "a_record_that_was_a_dead_letter_before_keeps_its_old_headers",
        saying = "stage='before'")
public final class ANewReasonReplacesTheOld extends PoisonHandler {

    public ANewReasonReplacesTheOld(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    protected ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {
        ProducerRecord<byte[], byte[]> letter = super.deadLetter(record, reason);
        for (String name : List.of("reason", "stage", "origin")) {
            Header last = letter.headers().lastHeader(name);
            letter.headers().remove(name).add(last);
        }
        return letter;
    }
}
