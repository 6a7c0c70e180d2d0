package dev.streambook.recommender.live.bench;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.recommender.live.LiveProcess;
import dev.streambook.recommender.topics.KafkaClients;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * A producer and a consumer with the recommender's own settings, and a broker like the recommender's, in a JVM with the same
 * flags. They move the records of a topic to a topic like it, and do nothing with them.
 */
final class RawKafka {

    private static final int ROUNDS = 5;
    private static final int PARTITIONS = 4;
    private static final long PATIENCE_SECONDS = 300;
    private static final Duration POLL = Duration.ofMillis(100);

    private RawKafka() {}

    /** The seconds of the best of some rounds, from the first send to the last record consumed. */
    static double measure(Path records) throws Exception {
        Path folder = Files.createTempDirectory("raw-");
        try (LiveProcess raw = LiveProcess.startOther(RawKafka.class, folder, records.toString())) {
            if (raw.exitCode(PATIENCE_SECONDS) != 0) {
                throw new IllegalStateException(String.join("\n", raw.lines()));
            }
            System.out.println("producer and consumer alone: " + raw.lines());
            return raw.lines().stream()
                    .filter(line -> line.startsWith("round "))
                    .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                    .min()
                    .orElseThrow();
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    /** Copies the records of a topic into a file, so that their broker can end before anything is measured. */
    static Path copied(String bootstrapServers, String topic) throws IOException {
        Path file = Files.createTempFile("records-", "");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            List<ConsumerRecord<byte[], byte[]>> records =
                    TopicReader.ofBytes(bootstrapServers).read(topic);
            out.writeInt(records.size());
            for (ConsumerRecord<byte[], byte[]> record : records) {
                out.writeInt(record.key().length);
                out.write(record.key());
                out.writeInt(record.value().length);
                out.write(record.value());
            }
        }
        return file;
    }

    /** @param arguments the file of {@link #copied} */
    public static void main(String[] arguments) throws Exception {
        List<Message> records = read(Path.of(arguments[0]));
        try (KafkaBroker broker = KafkaBroker.start()) {
            for (int round = 0; round < ROUNDS; round++) {
                String topic = "raw-" + round;
                broker.createTopic(topic, PARTITIONS);
                System.out.println("round " + seconds(new KafkaClients(broker.bootstrapServers()), topic, records));
            }
        }
        System.exit(0);
    }

    private record Message(byte[] key, byte[] value) {}

    private static List<Message> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<Message> records = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                records.add(new Message(in.readNBytes(in.readInt()), in.readNBytes(in.readInt())));
            }
            return records;
        }
    }

    private static double seconds(KafkaClients clients, String topic, List<Message> records) {
        try (Producer<byte[], byte[]> producer = clients.producer();
                Consumer<byte[], byte[]> consumer = clients.reader(IsolationLevel.READ_UNCOMMITTED)) {
            consumer.assign(IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            consumer.poll(Duration.ZERO);
            long start = System.nanoTime();
            CompletableFuture<Void> consumed = CompletableFuture.runAsync(() -> consume(consumer, records.size()));
            records.forEach(record -> producer.send(new ProducerRecord<>(topic, record.key(), record.value())));
            producer.flush();
            consumed.join();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static void consume(Consumer<byte[], byte[]> consumer, int count) {
        int consumed = 0;
        while (consumed < count) {
            consumed += consumer.poll(POLL).count();
        }
    }
}
