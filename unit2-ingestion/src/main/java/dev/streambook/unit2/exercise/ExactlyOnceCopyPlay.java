package dev.streambook.unit2.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.Pause;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Copies six records, kills your copy at the fifth, starts it again, and shows what each kind of reader sees. */
public final class ExactlyOnceCopyPlay {

    private static final String GROUP = "copiers";

    private ExactlyOnceCopyPlay() {}

    public static void main(String[] args) {
        try (KafkaBroker broker = KafkaBroker.start();
                TopicWriter<String, String> writer = TopicWriter.ofText(broker.bootstrapServers())) {
            broker.createTopic("in", 1);
            broker.createTopic("out", 1);
            writer.writeValues("in", List.of("e1", "e2", "e3", "e4", "e5", "e6"));
            Map<String, Object> connection =
                    Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", GROUP, "max.poll.records", 3);

            for (int run = 1; run <= 2; run++) {
                try {
                    new ExactlyOnceCopy(connection, "play-1", "in", upperCase(run == 1 ? "e5" : "none"))
                            .run(() -> broker.topics().totalLag(GROUP, "in") == 0);
                } catch (IllegalStateException crash) {
                    System.out.println(crash.getMessage());
                }
                TopicReader<String, String> reader = TopicReader.ofText(broker.bootstrapServers());
                System.out.println("after run " + run);
                System.out.println("  read_uncommitted  " + reader.values("out"));
                System.out.println("  read_committed    " + reader.readCommitted().values("out"));
            }
        }
    }

    private static BatchTransform upperCase(String deadly) {
        return batch -> StreamSupport.stream(batch.spliterator(), false).map(record -> {
            String value = new String(record.value(), UTF_8);
            if (value.equals(deadly)) {
                Pause.SLEEP.of(Duration.ofMillis(200)); // until the one before it has reached the topic
                throw new IllegalStateException("crash at " + value);
            }
            return new ProducerRecord<>("out", record.key(), value.toUpperCase(Locale.ROOT).getBytes(UTF_8));
        });
    }
}
