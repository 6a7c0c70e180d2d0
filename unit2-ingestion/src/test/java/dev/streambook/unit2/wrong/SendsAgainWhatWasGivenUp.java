package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "An event that was given up only has to be sent once more",
        breaks = "stored-once",
        test = "what_the_client_has_given_up_is_not_sent_a_second_time",
        saying = "all responses for e01 got lost")
public final class SendsAgainWhatWasGivenUp extends EventProducer {

    public SendsAgainWhatWasGivenUp(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    public CompletableFuture<RecordMetadata> send(String key, byte[] value) {
        return super.send(key, value)
                .handle((stored, refusal) -> refusal instanceof TimeoutException
                        ? super.send(key, value)
                        : refusal == null
                                ? CompletableFuture.completedFuture(stored)
                                : CompletableFuture.<RecordMetadata>failedFuture(refusal))
                .thenCompose(outcome -> outcome);
    }
}
