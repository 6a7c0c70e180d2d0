package dev.streambook.unit2.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.workbook.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What clients in C and Python write is read, validated and routed; their bytes always, the clients where installed. */
@Engines
class ForeignRecordsTest {

    @Test
    void the_bytes_of_foreign_clients_are_read_validated_and_routed(KafkaBroker broker, Isolated isolated)
            throws Exception {
        List<ForeignClient> clients = new ArrayList<>(ForeignClient.kcatWithEachCodec());
        clients.add(ForeignClient.python("python3"));
        String topic = isolated.topic("events", 1);

        for (ForeignClient client : clients) {
            CapturedBatches captured = CapturedBatches.of(client);
            assertThat(captured.codecs()).as(client.name()).containsOnly(client.codec());
            captured.replay(broker, topic);
        }

        ForeignLines.assertReadValidatedAndRouted(broker, isolated, topic, clients);
    }

    @Test
    void what_kcat_writes_now_is_read_validated_and_routed(KafkaBroker broker, Isolated isolated) throws Exception {
        assumeKcat();
        List<ForeignClient> clients = List.of(ForeignClient.kcat("none"), ForeignClient.kcat("zstd"));
        String topic = isolated.topic("events", 1);

        for (ForeignClient client : clients) {
            client.write(broker.bootstrapServers(), topic, ForeignLines.bytes());
        }

        ForeignLines.assertReadValidatedAndRouted(broker, isolated, topic, clients);
    }

    @Test
    void what_kafka_python_writes_now_is_read_validated_and_routed(KafkaBroker broker, Isolated isolated)
            throws Exception {
        Optional<String> python = ForeignClient.pythonWithKafka();
        assumeTrue(python.isPresent(), "no Python with the package kafka-python here (Debian: python3-kafka)");
        ForeignClient client = ForeignClient.python(python.get());
        String topic = isolated.topic("events", 1);

        client.write(broker.bootstrapServers(), topic, ForeignLines.bytes());

        ForeignLines.assertReadValidatedAndRouted(broker, isolated, topic, List.of(client));
    }

    @Test
    void kcat_puts_a_key_elsewhere_than_java_does_unless_told_to_hash_like_it(KafkaBroker broker, Isolated isolated)
            throws Exception {
        assumeKcat();
        List<String> keys =
                IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList();
        KeyChooser java = Answer.reference(KeyChooser.class).create(Set.of(), 1);
        Map<String, Integer> asJava =
                new TreeMap<>(keys.stream().collect(Collectors.toMap(key -> key, key -> java.partitionFor(key, 4))));

        assertThat(partitions(broker, isolated.topic("crc", 4), keys)).isNotEqualTo(asJava);
        assertThat(partitions(broker, isolated.topic("murmur2", 4), keys, "-X", "topic.partitioner=murmur2_random"))
                .isEqualTo(asJava);
    }

    private static Map<String, Integer> partitions(KafkaBroker broker, String topic, List<String> keys, String... more)
            throws Exception {
        List<String> command =
                new ArrayList<>(List.of("kcat", "-P", "-b", broker.bootstrapServers(), "-t", topic, "-K", ":"));
        command.addAll(List.of(more));
        String lines = keys.stream().map(key -> key + ":x\n").collect(Collectors.joining());
        ForeignClient.run(command, lines.getBytes(StandardCharsets.UTF_8));
        Map<String, Integer> partitions = new TreeMap<>();
        TopicReader.ofText(broker.bootstrapServers())
                .read(topic)
                .forEach(record -> partitions.put(record.key(), record.partition()));
        return partitions;
    }

    private static void assumeKcat() {
        assumeTrue(ForeignClient.kcatIsInstalled(), "kcat is not installed here (Debian, Ubuntu and Homebrew: kcat)");
    }
}
