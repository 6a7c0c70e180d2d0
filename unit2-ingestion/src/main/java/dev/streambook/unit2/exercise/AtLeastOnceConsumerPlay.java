package dev.streambook.unit2.exercise;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.unit2.RecordHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs your consumer over eight records on a real broker, kills it at the fifth, and starts it again. */
public final class AtLeastOnceConsumerPlay {

    private static final String TOPIC = "play";
    private static final String GROUP = "players";

    private AtLeastOnceConsumerPlay() {}

    public static void main(String[] args) {
        try (KafkaBroker broker = KafkaBroker.start();
                TopicWriter<String, String> writer = TopicWriter.ofText(broker.bootstrapServers())) {
            broker.createTopic(TOPIC, 1);
            writer.writeValues(TOPIC, List.of("e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8"));
            Map<String, Object> connection =
                    Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", GROUP, "max.poll.records", 3);

            AtomicInteger handled = new AtomicInteger();
            RecordHandler crashing = record -> {
                System.out.println("  handles " + new String(record.value(), StandardCharsets.UTF_8));
                if (handled.incrementAndGet() == 5) {
                    throw new IllegalStateException("the process dies: e5 has its effect and no commit");
                }
            };
            for (int run = 1; run <= 2; run++) {
                System.out.println("run " + run);
                try {
                    new AtLeastOnceConsumer(connection, TOPIC, crashing)
                            .run(() -> broker.topics().totalLag(GROUP, TOPIC) == 0);
                } catch (IllegalStateException crash) {
                    System.out.println("  " + crash.getMessage());
                }
                System.out.println("  committed: " + broker.topics().committed(GROUP).values());
            }
        }
    }
}
