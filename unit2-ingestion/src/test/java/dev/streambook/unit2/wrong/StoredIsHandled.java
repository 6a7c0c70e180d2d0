package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "The letter is stored, so the record is handled",
        breaks = "outcome-told",
        test = "the_caller_is_told_what_became_of_the_record",
        saying = "handled")
public final class StoredIsHandled extends PoisonHandler {

    public StoredIsHandled(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    public Outcome setAside(ConsumerRecord<byte[], byte[]> record, String reason) {
        super.setAside(record, reason);
        return Outcome.HANDLED;
    }
}
