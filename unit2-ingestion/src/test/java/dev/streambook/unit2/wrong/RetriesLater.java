package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
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
        breaks = "retried-in-place",
        test = "a_failure_that_passes_costs_two_pauses_and_no_order",
        saying = "[\"e01\", \"e03\", \"e02\"]")
public final class RetriesLater extends PoisonHandler {

    public RetriesLater(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    private final List<Runnable> aside = new ArrayList<>();

    @Override
    public Outcome handle(ConsumerRecord<byte[], byte[]> record, Runnable effect) {
        try {
            tryOrPutAside(effect);
        } catch (RuntimeException failure) {
            return setAside(record, reason(failure));
        }
        List<Runnable> again = List.copyOf(aside);
        aside.clear();
        again.forEach(this::tryOrPutAside);
        return Outcome.HANDLED;
    }

    private void tryOrPutAside(Runnable effect) {
        try {
            effect.run();
        } catch (TransientFailure failure) {
            aside.add(effect);
        }
    }
}
