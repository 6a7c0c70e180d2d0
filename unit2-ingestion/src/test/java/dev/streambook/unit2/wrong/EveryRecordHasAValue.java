package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "Every record has a value",
        breaks = "tombstone",
        test = "a_tombstone_is_a_record_too",
        saying = "NullPointerException")
public final class EveryRecordHasAValue extends PoisonHandler {

    public EveryRecordHasAValue(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    protected ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {
        ProducerRecord<byte[], byte[]> letter = super.deadLetter(record, reason);
        byte[] copy = record.value().clone();
        return new ProducerRecord<>(letter.topic(), null, letter.key(), copy, letter.headers());
    }
}
