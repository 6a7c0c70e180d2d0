package dev.streambook.unit4;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Counts the consumers that are open, in a counter that stands among their settings. */
public final class OpenConsumers implements ConsumerInterceptor<byte[], byte[]> {

    static final String COUNTER = "streambook.open.consumers";

    private AtomicInteger open;

    @Override
    public void configure(Map<String, ?> settings) {
        open = (AtomicInteger) settings.get(COUNTER);
        open.incrementAndGet();
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
