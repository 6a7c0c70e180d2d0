package dev.streambook.unit2.play;

import dev.streambook.engine.Patience;
import dev.streambook.engine.kafka.KafkaCluster;
import dev.streambook.engine.kafka.TopicReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Four topics on three brokers, a record to each while three, two and one of them are there, and then the last one goes.
 * docs/unit2/what-replication-buys.md shows what comes out.
 */
public final class Replicas {

    /** What is written while three, two and one broker are there. */
    public static final List<String> RECORDS = List.of("all are there", "one is away", "two are away");

    /**
     * The careful one last: its write is acknowledged by all replicas in sync, which have then also fetched what was written
     * to the others before it.
     */
    public static final List<Promise> PROMISES = List.of(
            new Promise("hasty", "1", 2, true),
            new Promise("impatient", "all", 1, true),
            new Promise("trusting", "all", 1, false),
            new Promise("careful", "all", 2, false));

    private static final int LEADER = 0;

    private Replicas() {}

    /**
     * A topic and how it is written.
     *
     * @param minInSync its {@code min.insync.replicas}
     * @param unclean its {@code unclean.leader.election.enable}
     */
    public record Promise(String topic, String acks, int minInSync, boolean unclean) {

        private TopicPartition partition() {
            return new TopicPartition(topic, 0);
        }

        private NewTopic newTopic() {
            return new NewTopic(topic, Map.of(0, List.of(LEADER, 1, 2)))
                    .configs(Map.of(
                            "min.insync.replicas", Integer.toString(minInSync),
                            "unclean.leader.election.enable", Boolean.toString(unclean)));
        }
    }

    /**
     * What became of a promise.
     *
     * @param acknowledged the records that were reported as stored
     * @param available whether the topic had a leader when the other two brokers were back and the last leader was not
     * @param kept the records that are there when all brokers are back
     */
    public record Outcome(List<String> acknowledged, boolean available, List<String> kept) {

        public Outcome {
            acknowledged = List.copyOf(acknowledged);
            kept = List.copyOf(kept);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        try (KafkaCluster cluster = KafkaCluster.start(3)) {
            run(cluster, System.out::println);
        }
    }

    /** @return in the order of {@link #PROMISES} */
    public static Map<Promise, Outcome> run(KafkaCluster cluster, Consumer<String> out) throws InterruptedException {
        cluster.topics().create(PROMISES.stream().map(Promise::newTopic).toList());
        Map<Promise, List<String>> acknowledged = new LinkedHashMap<>();
        PROMISES.forEach(promise -> acknowledged.put(promise, new ArrayList<>()));

        write(cluster, RECORDS.get(0), acknowledged, out);
        stop(cluster, 2, Set.of(LEADER, 1), out);
        write(cluster, RECORDS.get(1), acknowledged, out);
        stop(cluster, 1, Set.of(LEADER), out);
        write(cluster, RECORDS.get(2), acknowledged, out);

        out.accept("broker 0 goes as well, then 1 and 2 come back");
        cluster.stop(LEADER);
        cluster.startAgain(1);
        cluster.startAgain(2);
        PROMISES.stream()
                .filter(Promise::unclean)
                .forEach(promise -> Patience.until(
                        promise.topic() + " has another leader",
                        () -> cluster.topics()
                                .leader(promise.partition())
                                .filter(id -> id != LEADER)
                                .isPresent()));
        Map<Promise, Boolean> available = new LinkedHashMap<>();
        PROMISES.forEach(promise -> available.put(
                promise, cluster.topics().leader(promise.partition()).isPresent()));

        out.accept("broker 0 comes back");
        cluster.startAgain(LEADER);
        return outcomes(cluster, acknowledged, available, out);
    }

    private static Map<Promise, Outcome> outcomes(
            KafkaCluster cluster,
            Map<Promise, List<String>> acknowledged,
            Map<Promise, Boolean> available,
            Consumer<String> out)
            throws InterruptedException {
        Map<Promise, Outcome> outcomes = new LinkedHashMap<>();
        for (Promise promise : PROMISES) {
            Patience.until(
                    promise.topic() + " has three replicas in sync",
                    () -> cluster.topics().inSync(promise.partition()).size() == 3);
            Outcome outcome =
                    new Outcome(acknowledged.get(promise), available.get(promise), kept(cluster, promise.topic()));
            out.accept("  %s: acknowledged %s, kept %s, available without broker 0: %s"
                    .formatted(promise.topic(), outcome.acknowledged(), outcome.kept(), outcome.available()));
            outcomes.put(promise, outcome);
        }
        return outcomes;
    }

    /**
     * Readers see what all replicas in sync are known to have, and right after an election that is not known yet. So one more
     * record is written that all three acknowledge: then they have what stands before it, too.
     */
    private static List<String> kept(KafkaCluster cluster, String topic) throws InterruptedException {
        Map<String, Object> patient = Map.of("bootstrap.servers", cluster.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(patient, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "the end")).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("three replicas in sync do not acknowledge a record", e.getCause());
        }
        List<String> values = TopicReader.ofText(cluster.bootstrapServers()).values(topic);
        return values.subList(0, values.size() - 1);
    }

    private static void stop(KafkaCluster cluster, int broker, Set<Integer> left, Consumer<String> out) {
        out.accept("broker %d is stopped".formatted(broker));
        cluster.stop(broker);
        PROMISES.forEach(promise -> Patience.until(
                promise.topic() + " has only " + left + " in sync",
                () -> cluster.topics().inSync(promise.partition()).equals(left)));
    }

    private static void write(
            KafkaCluster cluster, String record, Map<Promise, List<String>> acknowledged, Consumer<String> out)
            throws InterruptedException {
        for (Promise promise : PROMISES) {
            try (KafkaProducer<String, String> producer =
                    new KafkaProducer<>(settings(cluster, promise), new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>(promise.topic(), record)).get();
                acknowledged.get(promise).add(record);
                out.accept("  %s, acks=%s: \"%s\" is acknowledged".formatted(promise.topic(), promise.acks(), record));
            } catch (ExecutionException e) {
                out.accept("  %s, acks=%s: \"%s\" is rejected, %s"
                        .formatted(
                                promise.topic(),
                                promise.acks(),
                                record,
                                e.getCause().getMessage()));
            }
        }
    }

    private static Map<String, Object> settings(KafkaCluster cluster, Promise promise) {
        return Map.of(
                "bootstrap.servers", cluster.bootstrapServers(),
                "acks", promise.acks(),
                "request.timeout.ms", 1_500,
                "linger.ms", 0,
                "delivery.timeout.ms", 3_000);
    }
}
