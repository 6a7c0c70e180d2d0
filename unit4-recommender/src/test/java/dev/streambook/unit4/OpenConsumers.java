package dev.streambook.unit4;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Counts the consumers that are open, in a counter that stands among their settings, and lets things happen meanwhile. */
public final class OpenConsumers implements ConsumerInterceptor<byte[], byte[]> {

    static final String COUNTER = "streambook.open.consumers";

    /** A setting: what happens each time that a consumer is made. */
    static final String ON_OPENING = "streambook.on.opening";

    private AtomicInteger open;

    @Override
    public void configure(Map<String, ?> settings) {
        open = (AtomicInteger) settings.get(COUNTER);
        open.incrementAndGet();
        if (settings.get(ON_OPENING) instanceof Runnable happens) {
            happens.run();
        }
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // nothing is counted here
    }

    @Override
    public void close() {
        open.decrementAndGet();
    }
}
