package dev.streambook.recommender.live.cluster;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Three brokers, each a controller too. A record is on all three, and acknowledged when it is on two. */
final class KafkaMachines {

    private static final int HEAP = 320;

    private KafkaMachines() {}

    static List<Machine> on(Site site) {
        String cluster = Uuid.randomUuid().toString();
        return IntStream.rangeClosed(1, Site.BROKERS)
                .mapToObj(id -> broker(site, id, cluster))
                .toList();
    }

    private static Machine broker(Site site, int id, String cluster) {
        String name = "kafka-" + id;
        Path data = site.folder(name);
        Path file = Site.write(site.folder("conf").resolve(name + ".properties"), settings(site, id, data));
        format(file, cluster);
        return new Machine(
                name,
                new JavaCommand(site.flags(), HEAP)
                        .run(System.getProperty("java.class.path"), "kafka.Kafka", file.toString()),
                Map.of(),
                Health.joined(site.port(name), id),
                true);
    }

    private static void format(Path file, String cluster) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "-t", cluster, "-c", file.toString()},
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new IllegalStateException(
                    "Kafka cannot format the folder of %s: %s".formatted(file, said.toString(StandardCharsets.UTF_8)));
        }
    }

    private static String settings(Site site, int id, Path data) {
        return String.format(
                Locale.ROOT,
                """
                process.roles=broker,controller
                node.id=%d
                controller.quorum.voters=%s
                listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                advertised.listeners=PLAINTEXT://127.0.0.1:%3$d
                controller.listener.names=CONTROLLER
                log.dirs=%s
                auto.create.topics.enable=false
                default.replication.factor=3
                min.insync.replicas=2
                offsets.topic.replication.factor=3
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=3
                transaction.state.log.min.isr=2
                transaction.state.log.num.partitions=4
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=1048577
                """,
                id,
                voters(site),
                site.port("kafka-" + id),
                site.port("controller-" + id),
                data.toString().replace("\\", "/"));
    }

    private static String voters(Site site) {
        return IntStream.rangeClosed(1, Site.BROKERS)
                .mapToObj(id -> id + "@127.0.0.1:" + site.port("controller-" + id))
                .collect(Collectors.joining(","));
    }
}
