package dev.streambook.engine.kafka;

import dev.streambook.engine.FreePort;
import dev.streambook.engine.TemporaryFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.BrokerServer;

/**
 * One Kafka broker with its own KRaft controller, in this JVM and on loopback.
 *
 * <p>The address stays the same for life, also over {@link #restart()}: a client that was sending when the broker went
 * away finds it again. Topics are not created on first use, so a misspelt name fails instead of making a new topic. The
 * data lie in a {@link TemporaryFolder}; they survive a restart and are deleted by {@link #close()}. {@link
 * KafkaBrokerOptions#keeping} names a folder in which they stay.
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
            "offsets.topic.replication.factor", "1",
            "log.cleaner.dedupe.buffer.size", "1048577");

    private final KafkaNode node;
    private final int port;
    private final Topics topics;
    private boolean running = true;

    private KafkaBroker(KafkaNode node, int port) {
        this.node = node;
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
        Map<String, String> settings = new HashMap<>(SMALL);
        settings.putAll(options.settings());
        // The listener's own port, and not 0: with 0 a restart would move to another one.
        settings.put("listeners", "EXTERNAL://" + HOST + ":" + port + ",CONTROLLER://localhost:0");
        settings.put("advertised.listeners", "EXTERNAL://" + HOST + ":" + port);
        Path temporary = TemporaryFolder.ofThisJvm("kafka-");
        Path data = options.data().orElse(temporary);
        return new KafkaBroker(KafkaNode.start(temporary, data, settings), port);
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

    /** Stops for good, and deletes the data if they lie in a temporary folder. */
    @Override
    public synchronized void close() {
        topics.close();
        node.close();
        running = false;
    }

    private BrokerServer server() {
        return node.broker();
    }

    private static void requireFree(int port) {
        if (!FreePort.isFree(port)) {
            throw new IllegalStateException(
                    "port %d on %s is taken; expected it free for the Kafka broker; stop what listens there or choose another port (0 takes a free one)"
                            .formatted(port, HOST));
        }
    }
}
