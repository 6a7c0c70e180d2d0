package dev.streambook.unit1.exercise;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.workbook.TodoException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Exercise 1.6 Lag: docs/unit1/1.6-lag.md. Run LagMonitorTest, or main below to watch a group fall behind and catch up. */
public final class LagMonitor implements dev.streambook.unit1.LagMonitor {

    private final KafkaOffsets kafka;

    public LagMonitor(KafkaOffsets kafka) {
        this.kafka = kafka;
    }

    /** The lag of each partition of the topic. */
    @Override
    public SortedMap<Integer, Long> lag(String group, String topic) {
        // TODO 1.6  For each partition: from the offset that the group reads next to the end. Mind partitions in which the
        //           group has never committed, and logs whose beginning was deleted.
        throw new TodoException("1.6 LagMonitor.lag");
    }

    /** Six minutes of one partition on a real broker: ten records come in each, and the group works off what it can. */
    public static void main(String[] args) {
        int[] workedOff = {10, 10, 0, 0, 15, 25};
        try (var broker = KafkaBroker.start();
                var writer = TopicWriter.ofText(broker.bootstrapServers());
                var offsets = new KafkaOffsets(broker.bootstrapServers());
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "group.id", "worker"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            broker.createTopic("events", 1);
            var monitor = new LagMonitor(offsets);
            long committed = 0;
            for (int minute = 0; minute < workedOff.length; minute++) {
                writer.writeValues("events", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
                committed += workedOff[minute];
                consumer.commitSync(Map.of(new TopicPartition("events", 0), new OffsetAndMetadata(committed)));
                System.out.println("minute " + minute + "  end " + offsets.end("events").get(0) + "  committed " + committed
                        + "  lag " + monitor.lag("worker", "events"));
            }
        }
    }
}
