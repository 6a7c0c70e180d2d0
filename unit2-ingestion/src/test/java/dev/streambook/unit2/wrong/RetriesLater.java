package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.TransientFailure;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "Put the failed record aside, go on, and come back to it",
        breaks = "a_failure_that_passes_costs_two_pauses_and_no_order",
        saying = "[\"e01\", \"e03\", \"e02\"]")
public final class RetriesLater extends PoisonHandler {

    public RetriesLater(RecordHandler effect, DeadLetterTopic deadLetters, Retries retries) {
        super(effect, deadLetters, retries);
    }

    private final List<ConsumerRecord<String, byte[]>> aside = new ArrayList<>();

    @Override
    public void handle(ConsumerRecord<String, byte[]> record) {
        tryOrPutAside(record);
        List<ConsumerRecord<String, byte[]>> again = List.copyOf(aside);
        aside.clear();
        again.forEach(this::tryOrPutAside);
    }

    private void tryOrPutAside(ConsumerRecord<String, byte[]> record) {
        try {
            effect.handle(record);
        } catch (TransientFailure failure) {
            aside.add(record);
        }
    }
}
