package dev.streambook.recommender.live.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Three brokers, each a controller too. A record is on all three, and acknowledged when it is on two. */
final class KafkaMachines {

    private static final int HEAP = 320;
    private static final String OPEN = "listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT\n";

    private KafkaMachines() {}

    /** @param security empty: they let everybody in */
    static List<Machine> on(Site site, Optional<BrokerSecurity> security) {
        String cluster = known(site).orElseGet(() -> Uuid.randomUuid().toString());
        return IntStream.rangeClosed(1, Site.BROKERS)
                .mapToObj(id -> broker(site, id, cluster, security))
                .toList();
    }

    /** The cluster's name, where the folders of the brokers have been used before. */
    private static Optional<String> known(Site site) {
        Path file = site.folder("kafka-1").resolve("meta.properties");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream bytes = Files.newInputStream(file)) {
            properties.load(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return Optional.ofNullable(properties.getProperty("cluster.id"));
    }

    private static Machine broker(Site site, int id, String cluster, Optional<BrokerSecurity> security) {
        String name = "kafka-" + id;
        Path data = site.folder(name);
        Path file = Site.write(
                site.folder("conf").resolve(name + ".properties"),
                settings(site, id, data)
                        + security.map(BrokerSecurity::settings).orElse(OPEN));
        format(file, cluster, security.map(BrokerSecurity::users).orElse(List.of()));
        return new Machine(
                name,
                new JavaCommand(site, HEAP).run(System.getProperty("java.class.path"), "kafka.Kafka", file.toString()),
                Map.of(),
                Health.joined(
                        site.port(name),
                        id,
                        security.map(BrokerSecurity::client).orElse(Map.of())),
                true);
    }

    private static void format(Path file, String cluster, List<String> users) {
        List<String> arguments =
                new ArrayList<>(List.of("format", "--ignore-formatted", "-t", cluster, "-c", file.toString()));
        users.forEach(user -> arguments.addAll(List.of("--add-scram", user)));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = StorageTool.execute(
                arguments.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
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
                listeners=CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                advertised.listeners=CLIENTS://127.0.0.1:%3$d
                inter.broker.listener.name=CLIENTS
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
                Site.slashes(data));
    }

    private static String voters(Site site) {
        return IntStream.rangeClosed(1, Site.BROKERS)
                .mapToObj(id -> id + "@127.0.0.1:" + site.port("controller-" + id))
                .collect(Collectors.joining(","));
    }
}
