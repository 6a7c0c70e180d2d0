package dev.streambook.engine.junit;

import dev.streambook.engine.kafka.KafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What belongs to one test alone, while the engines are shared by all: names, topics, directories, things to close.
 *
 * <p>After the test, its resources are closed, last first, and its topics deleted; its directories are deleted unless it
 * failed, and then the report says where they are. A test and its set-up methods share one instance.
 */
public final class Isolated {

    private final String test;
    private final String suffix;
    private final Supplier<KafkaBroker> broker;
    private final List<String> topics = new ArrayList<>();
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private Path root;

    Isolated(String test, long number, Supplier<KafkaBroker> broker) {
        this.test = test;
        this.suffix = "-" + number;
        this.broker = broker;
    }

    /** The name made unique in this JVM: for consumer groups, transactional ids, topologies. The same each time. */
    public String name(String name) {
        return name + suffix;
    }

    /** Creates a topic of the shared broker with a unique name, and returns that name. */
    public String topic(String name, int partitions) {
        return topic(name, partitions, Map.of());
    }

    /** The same with topic settings by their Kafka names, such as {@code cleanup.policy}. */
    public synchronized String topic(String name, int partitions, Map<String, String> settings) {
        String unique = name(name);
        broker.get().createTopic(unique, partitions, settings);
        topics.add(unique);
        return unique;
    }

    /** A directory of this test's own, created empty on first use: for checkpoints, logs, channels. */
    public synchronized Path directory(String name) {
        if (root == null) {
            root = TestDirectories.create(test);
        }
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create directory " + name, e);
        }
    }

    /** Closes the resource after the test, also when the test fails. */
    public synchronized <T extends AutoCloseable> T closing(T resource) {
        resources.push(resource);
        return resource;
    }

    /** Keeps classes from logging until the test is over: it provokes what they would rightly report. */
    public void quiet(Class<?>... loud) {
        for (Class<?> each : loud) {
            closing(QuietLog.of(each));
        }
    }

    /** @return the directories that were kept, empty if there are none or the test passed */
    synchronized List<Path> end(boolean passed) throws Exception {
        try {
            closeAll();
        } finally {
            if (!topics.isEmpty()) {
                broker.get().startAgain();
                broker.get().topics().delete(topics);
            }
        }
        if (root == null) {
            return List.of();
        }
        if (passed) {
            Path done = root;
            Sweeper.later(() -> TestDirectories.delete(done));
            return List.of();
        }
        return List.of(root);
    }

    private void closeAll() throws Exception {
        Exception first = null;
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
