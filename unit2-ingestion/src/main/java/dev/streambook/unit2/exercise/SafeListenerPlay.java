package dev.streambook.unit2.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.unit2.GroupMember;
import dev.streambook.unit2.Pause;
import dev.streambook.unit2.RecordHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Member A handles twenty records of two partitions; at its third, member B joins. Shows who handles what. */
public final class SafeListenerPlay {

    private static final String TOPIC = "play";
    private static final String GROUP = "players";

    private SafeListenerPlay() {}

    public static void main(String[] args) {
        try (KafkaBroker broker = KafkaBroker.start();
                TopicWriter<String, String> writer = TopicWriter.ofText(broker.bootstrapServers())) {
            broker.createTopic(TOPIC, 2);
            for (int i = 1; i <= 20; i++) {
                writer.write(List.of(new ProducerRecord<>(TOPIC, i % 2, "7", "e" + i)));
            }
            Map<String, Object> connection = Map.of(
                    "bootstrap.servers", broker.bootstrapServers(),
                    "group.id", GROUP,
                    "max.poll.records", 4,
                    "heartbeat.interval.ms", 200,
                    "max.poll.interval.ms", 10_000);
            AtomicInteger handled = new AtomicInteger();
            BooleanSupplier stop = () -> handled.get() >= 20;
            CompletableFuture<Void> other = new CompletableFuture<>();

            GroupMember b = member(connection, "B", handled, () -> {});
            member(connection, "A", handled, () -> {
                        if (handled.get() == 3) {
                            System.out.println("B joins");
                            CompletableFuture.runAsync(() -> b.run(stop)).thenRun(() -> other.complete(null));
                        }
                    })
                    .run(stop);
            other.join();
            System.out.println("handled " + handled + " of 20; committed " + broker.topics().committed(GROUP));
        }
    }

    private static GroupMember member(
            Map<String, Object> connection, String name, AtomicInteger handled, Runnable after) {
        RecordHandler handler = record -> {
            System.out.println(name + " handles " + new String(record.value(), UTF_8) + " of partition " + record.partition());
            Pause.SLEEP.of(Duration.ofMillis(200)); // slow enough to hear from the group in between
            handled.incrementAndGet();
            after.run();
        };
        return new GroupMember(connection, TOPIC, handler, 1000, SafeListener::new);
    }
}
