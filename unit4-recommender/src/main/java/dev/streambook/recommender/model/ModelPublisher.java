package dev.streambook.recommender.model;

import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.follow.Rebuilders;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelCodec;
import dev.streambook.unit4.Rebuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts model versions into topic {@code model}: all chunks first, the manifest last, so that a publisher that dies in
 * the middle has published nothing. Old versions are withdrawn by tombstones, which the topic's compaction carries out.
 */
public final class ModelPublisher implements AutoCloseable {

    private static final int PARTITION = 0;
    private static final Duration REPLAY_LIMIT = Duration.ofMinutes(1);

    private final ModelCodec codec = new ModelCodec();
    private final Producer<byte[], byte[]> producer;
    private final Rebuilder rebuilder;
    private final String topic;
    private final int keep;

    /**
     * @param keep how many versions stay in the log, 1 or more: the newest, and those one may want to look at
     * @param rebuilders tell which versions there are
     */
    public ModelPublisher(KafkaClients clients, String topic, int keep, Rebuilders rebuilders) {
        if (keep < 1) {
            throw new IllegalArgumentException("keep is " + keep + "; expected 1 or more versions");
        }
        this.producer = clients.producer();
        this.rebuilder = rebuilders.of(clients, REPLAY_LIMIT);
        this.topic = topic;
        this.keep = keep;
    }

    /**
     * Publishes a version and returns when it is stored.
     *
     * @throws IllegalStateException if a record was not stored; the version then has no manifest and nobody adopts it
     */
    public void publish(Model model) throws InterruptedException {
        ModelCodec.Encoded encoded = codec.encode(model);
        List<Future<RecordMetadata>> sends = new ArrayList<>();
        for (int part = 0; part < encoded.chunks().size(); part++) {
            sends.add(send(
                    ModelKey.ofPart(model.version(), part), encoded.chunks().get(part)));
        }
        await(sends, model.version());
        await(
                List.of(send(
                        ModelKey.ofManifest(model.version()), encoded.manifest().toJson())),
                model.version());
        retireOld();
    }

    @Override
    public void close() {
        producer.close();
    }

    /** The manifest goes first: a version of which some chunks are compacted away must not look like one to adopt. */
    private void retireOld() throws InterruptedException {
        Map<String, TreeSet<Integer>> versions = new LinkedHashMap<>();
        rebuilder
                .replay(List.of(new TopicPartition(topic, PARTITION)), record -> ModelKey.parse(record.key()))
                .values()
                .forEach(found -> found.ifPresent(key -> note(versions, key)));
        List<String> all = List.copyOf(versions.keySet());
        for (String version : all.subList(0, Math.max(0, all.size() - keep))) {
            List<Future<RecordMetadata>> sends = new ArrayList<>();
            sends.add(send(ModelKey.ofManifest(version), null));
            versions.get(version).forEach(part -> sends.add(send(ModelKey.ofPart(version, part), null)));
            await(sends, version);
        }
    }

    private static void note(Map<String, TreeSet<Integer>> versions, ModelKey key) {
        TreeSet<Integer> parts = versions.computeIfAbsent(key.version(), version -> new TreeSet<>());
        key.part().ifPresent(parts::add);
    }

    private Future<RecordMetadata> send(ModelKey key, byte[] value) {
        return producer.send(new ProducerRecord<>(topic, PARTITION, key.toBytes(), value));
    }

    private void await(List<Future<RecordMetadata>> sends, String version) throws InterruptedException {
        for (Future<RecordMetadata> send : sends) {
            try {
                send.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(
                        "model %s is not stored in topic %s: %s"
                                .formatted(version, topic, e.getCause().getMessage()),
                        e.getCause());
            }
        }
    }
}
