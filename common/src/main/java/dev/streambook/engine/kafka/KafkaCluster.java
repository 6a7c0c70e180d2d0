package dev.streambook.engine.kafka;

import dev.streambook.engine.FreePort;
import dev.streambook.engine.TemporaryFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.BrokerServer;
import org.apache.commons.io.FileUtils;

/**
 * Several Kafka brokers in this JVM and on loopback, to see what replicas are good for. A controller of their own lives on
 * when brokers are away.
 *
 * <p>Brokers are numbered from 0 and keep their addresses and data through {@link #stop} and {@link #startAgain}. A broker
 * that is stopped hands over what it leads, and its absence is known at once. Starting takes about 5 s. Used by one thread.
 */
public final class KafkaCluster implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final Map<String, String> SETTINGS = Map.of(
            "auto.create.topics.enable", "false",
            "broker.heartbeat.interval.ms", "200",
            "broker.session.timeout.ms", "18000",
            "log.cleaner.dedupe.buffer.size", "1048577");

    private final KafkaNode kit;
    private final List<Integer> ports;
    private final Topics topics;

    private KafkaCluster(KafkaNode kit, List<Integer> ports) {
        this.kit = kit;
        this.ports = ports;
        this.topics = new Topics(bootstrapServers());
    }

    public static KafkaCluster start(int brokers) {
        List<Integer> ports = new ArrayList<>();
        while (ports.size() < brokers) {
            int port = FreePort.choose();
            if (!ports.contains(port)) {
                ports.add(port);
            }
        }
        Path folder = TemporaryFolder.create("kafka-");
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile()), "delete " + folder));
        List<Map<String, String>> listeners = ports.stream()
                .map(port -> "EXTERNAL://" + HOST + ":" + port)
                .map(address -> Map.of("listeners", address, "advertised.listeners", address))
                .toList();
        return new KafkaCluster(KafkaNode.startBrokers(folder, listeners, SETTINGS), List.copyOf(ports));
    }

    /** All brokers, running or not. */
    public String bootstrapServers() {
        return IntStream.range(0, ports.size())
                .mapToObj(id -> HOST + ":" + ports.get(id))
                .collect(Collectors.joining(","));
    }

    /** The topics of this cluster. Closed with it. */
    public Topics topics() {
        return topics;
    }

    /** Takes a broker away; what it has on its disk stays there. */
    public void stop(int broker) {
        BrokerServer server = kit.broker(broker);
        server.shutdown();
        server.awaitShutdown();
    }

    /** Brings a stopped broker back with all that it had. */
    public void startAgain(int broker) {
        kit.broker(broker).startup();
    }

    /** Ends all of them and deletes the data. */
    @Override
    public void close() {
        topics.close();
        kit.close();
    }
}
