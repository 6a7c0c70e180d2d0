package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "A bad record is worth a line in the log and no more",
        breaks = "a_corrupt_record_among_good_ones_becomes_a_dead_letter",
        saying = "8 sent, 7 arrived; lost: e03")
public final class SwallowsTheRecord extends PoisonHandler {

    public SwallowsTheRecord(RecordHandler effect, DeadLetterTopic deadLetters, Retries retries) {
        super(effect, deadLetters, retries);
    }

    private static final Logger LOG = LoggerFactory.getLogger(SwallowsTheRecord.class);

    @Override
    public void handle(ConsumerRecord<String, byte[]> record) {
        try {
            effect.handle(record);
        } catch (RuntimeException failure) {
            LOG.info("bad record at offset {}: {}", record.offset(), failure.getMessage());
        }
    }
}
