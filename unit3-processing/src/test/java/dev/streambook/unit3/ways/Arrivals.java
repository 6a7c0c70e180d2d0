package dev.streambook.unit3.ways;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Follows the counts of a program, and knows when each play was counted. A play is counted as soon as a count of its film is
 * out that includes it: the third play of a film with the first count of three or more. So a program that counts batches can
 * be held against one that counts each record. Thread safe.
 */
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    /** For each film the time in milliseconds since 1970 at which each count was stored, by the count. */
    private final Map<String, NavigableMap<Long, Long>> counts = new HashMap<>();

    private final AtomicBoolean ends = new AtomicBoolean();
    private final Thread thread;

    /** @param output a topic of one partition, whose records bear the broker's time */
    Arrivals(String bootstrapServers, String output) {
        thread = new Thread(() -> follow(bootstrapServers, new TopicPartition(output, 0)), "arrivals");
        thread.start();
    }

    /** Whether the last play of each film is counted. */
    synchronized boolean hasAll(Map<String, Long> plays) {
        return plays.entrySet().stream().allMatch(film -> last(film.getKey()) >= film.getValue());
    }

    /** When the nth play of a film was counted, in milliseconds since 1970. */
    synchronized long counted(String film, long nth) {
        return counts.get(film).tailMap(nth).values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        ends.set(true);
        thread.join();
    }

    private void follow(String bootstrapServers, TopicPartition output) {
        try (Consumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(output));
            consumer.seekToBeginning(List.of(output));
            while (!ends.get()) {
                consumer.poll(POLL)
                        .forEach(count -> arrived(count.key(), Long.parseLong(count.value()), count.timestamp()));
            }
        }
    }

    private synchronized void arrived(String film, long count, long millis) {
        counts.computeIfAbsent(film, absent -> new TreeMap<>()).merge(count, millis, Math::min);
    }

    private long last(String film) {
        NavigableMap<Long, Long> times = counts.get(film);
        return times == null ? 0 : times.lastKey();
    }
}
