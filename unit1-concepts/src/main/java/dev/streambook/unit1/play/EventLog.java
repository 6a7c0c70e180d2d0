package dev.streambook.unit1.play;

import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.generator.GeneratedLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A Kafka topic with the lines as they came, keyed by user. */
public record EventLog(String servers, String topic) {

    /** How many the topic has. */
    public static final int PARTITIONS = 3;

    /** Puts the lines at the end, and returns when they are stored. */
    public void append(List<GeneratedLine> lines) {
        try (TopicWriter<byte[], byte[]> writer = TopicWriter.ofBytes(servers)) {
            writer.write(lines.stream()
                    .map(line -> new ProducerRecord<>(topic, key(line), line.bytes()))
                    .toList());
        }
    }

    /** All records by partition, each in the order of its offsets. Reading deletes nothing. */
    public SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> read() {
        return TopicReader.ofBytes(servers).read(topic).stream()
                .collect(Collectors.groupingBy(ConsumerRecord::partition, TreeMap::new, Collectors.toList()));
    }

    private static byte[] key(GeneratedLine line) {
        return String.valueOf(line.event().user()).getBytes(StandardCharsets.UTF_8);
    }
}
