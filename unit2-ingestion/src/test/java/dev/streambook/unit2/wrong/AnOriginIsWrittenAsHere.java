package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "A number is written in the digits of this machine",
        breaks = "dead-letter-complete",
        test = "an_origin_is_written_alike_on_every_machine",
        saying = "a machine in Egypt")
public final class AnOriginIsWrittenAsHere extends PoisonHandler {

    public AnOriginIsWrittenAsHere(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    protected ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {
        ProducerRecord<byte[], byte[]> letter = super.deadLetter(record, reason);
        String origin = String.format(
                Locale.getDefault(Locale.Category.FORMAT),
                "%s-%d@%d",
                record.topic(),
                record.partition(),
                record.offset());
        Header right = letter.headers().lastHeader("origin");
        if (new String(right.value(), StandardCharsets.UTF_8).equals(origin)) {
            return letter;
        }
        letter.headers().remove("origin").add("origin", origin.getBytes(StandardCharsets.UTF_8));
        return letter;
    }
}
