package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "A bad record is worth a line in the log and no more",
        breaks = "effect-or-dead-letter",
        test = "a_corrupt_record_among_good_ones_becomes_a_dead_letter",
        saying = "8 sent, 7 arrived; lost: e03")
public final class SwallowsTheRecord extends PoisonHandler {

    public SwallowsTheRecord(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    private static final Logger LOG = LoggerFactory.getLogger(SwallowsTheRecord.class);

    @Override
    public Outcome handle(ConsumerRecord<byte[], byte[]> record, Runnable effect) {
        try {
            effect.run();
        } catch (RuntimeException failure) {
            LOG.info("bad record at offset {}: {}", record.offset(), failure.getMessage());
        }
        return Outcome.HANDLED;
    }
}
