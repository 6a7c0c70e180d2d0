package dev.streambook.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.BrokerServer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * One Kafka broker with its own KRaft controller, in this JVM and on loopback.
 *
 * <p>The address stays the same for life, also over {@link #restart()}: a client that was sending when the broker went
 * away finds it again. Topics are not created on first use, so a misspelt name fails instead of making a new topic. The
 * data lie in the JVM's temporary directory; they survive a restart and are deleted by {@link #close()}.
 *
 * <p>Starting takes 2 to 3 s the first time in a JVM and under 1 s after that. Thread safe.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    /** Sized for one node and small data; a record of {@link KafkaBrokerOptions} may override each. */
    private static final Map<String, String> SMALL = Map.of(
            "auto.create.topics.enable", "false",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            "log.cleaner.dedupe.buffer.size", "1048577");

    private final EmbeddedKafkaKraftBroker kraft;
    private final int port;
    private final Topics topics;
    private boolean running = true;

    private KafkaBroker(EmbeddedKafkaKraftBroker kraft, int port) {
        this.kraft = kraft;
        this.port = port;
        this.topics = new Topics(bootstrapServers());
    }

    /** Starts a broker on a free port. */
    public static KafkaBroker start() {
        return start(KafkaBrokerOptions.defaults());
    }

    /** @throws IllegalStateException if the port is taken, or the broker refuses a setting */
    public static KafkaBroker start(KafkaBrokerOptions options) {
        int port = options.port() == 0 ? FreePort.choose() : options.port();
        requireFree(port);
        createTemporaryDirectory();
        EmbeddedKafkaKraftBroker kraft = new EmbeddedKafkaKraftBroker(1, 1);
        kraft.brokerProperties(SMALL);
        kraft.brokerProperties(options.settings());
        // The listener's own port, and not 0: with 0 a restart would move to another one.
        kraft.brokerProperty("listeners", "EXTERNAL://%s:%d,CONTROLLER://localhost:0".formatted(HOST, port));
        kraft.brokerProperty("advertised.listeners", "EXTERNAL://%s:%d".formatted(HOST, port));
        kraft.afterPropertiesSet();
        return new KafkaBroker(kraft, port);
    }

    /** What a client's {@code bootstrap.servers} takes, such as {@code 127.0.0.1:24816}. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    /** The topics, groups and offsets of this broker. Closed with the broker. */
    public Topics topics() {
        return topics;
    }

    /** {@link Topics#create(String, int, Map)} with the broker's own defaults. */
    public void createTopic(String name, int partitions) {
        createTopic(name, partitions, Map.of());
    }

    /** {@link Topics#create(String, int, Map)}. */
    public void createTopic(String name, int partitions, Map<String, String> settings) {
        topics.create(name, partitions, settings);
    }

    /** Takes the broker away from its clients; data and address are kept. Without effect when stopped already. */
    public synchronized void stop() {
        if (running) {
            server().shutdown();
            server().awaitShutdown();
            running = false;
        }
    }

    /**
     * Brings a stopped broker back at its old address with all it had. Without effect while it is running.
     *
     * @throws IllegalStateException if somebody else took the port in the meantime
     */
    public synchronized void startAgain() {
        if (!running) {
            requireFree(port);
            server().startup();
            running = true;
        }
    }

    /** {@link #stop()} and {@link #startAgain()}. */
    public synchronized void restart() {
        stop();
        startAgain();
    }

    public synchronized boolean isRunning() {
        return running;
    }

    /** Stops for good and deletes the data. */
    @Override
    public synchronized void close() {
        topics.close();
        kraft.destroy();
        running = false;
    }

    private BrokerServer server() {
        return kraft.getCluster().brokers().get(0);
    }

    private static void requireFree(int port) {
        if (!FreePort.isFree(port)) {
            throw new IllegalStateException(
                    "port %d on %s is taken; expected it free for the Kafka broker; stop what listens there or choose another port (0 takes a free one)"
                            .formatted(port, HOST));
        }
    }

    /** The test kit puts its data into {@code java.io.tmpdir} and does not create that directory. */
    private static void createTemporaryDirectory() {
        try {
            Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir", File.separator)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the directory of java.io.tmpdir", e);
        }
    }
}
