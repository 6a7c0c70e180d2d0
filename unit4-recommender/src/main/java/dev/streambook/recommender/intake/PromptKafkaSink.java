package dev.streambook.recommender.intake;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.flume.EventDeliveryException;
import org.apache.flume.sink.kafka.KafkaSink;

/**
 * Flume's Kafka sink, looking at its channel again soon after it was empty.
 *
 * <p>Flume lets a sink rest for 1 s when its channel is empty, 2 s the next time, up to 5 s, and that is no setting. An
 * event would then reach its viewer's recommendations five seconds late only because nobody watched for a while. Here the
 * rest is {@value #REST_MILLIS} ms at all times. A failed delivery still waits as long as Flume says.
 */
public final class PromptKafkaSink extends KafkaSink {

    private static final long REST_MILLIS = 20;

    @Override
    public Status process() throws EventDeliveryException {
        if (super.process() == Status.BACKOFF) {
            LockSupport.parkNanos(Duration.ofMillis(REST_MILLIS).toNanos());
        }
        return Status.READY;
    }
}
