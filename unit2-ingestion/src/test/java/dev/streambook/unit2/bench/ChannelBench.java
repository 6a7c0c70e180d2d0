package dev.streambook.unit2.bench;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.workbook.figures.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.io.FileUtils;
import org.apache.flume.Channel;
import org.apache.flume.ChannelFullException;
import org.apache.flume.Context;
import org.apache.flume.Event;
import org.apache.flume.Transaction;
import org.apache.flume.channel.DefaultChannelFactory;
import org.apache.flume.conf.Configurables;
import org.apache.flume.event.EventBuilder;

/**
 * Events per second through a channel alone, with one thread that puts and one that takes, in transactions of so many
 * events: what a channel lets through at most, whatever stands before and behind it. The best of several rounds counts,
 * since whatever else the machine does can only slow it down.
 */
final class ChannelBench {

    static final List<String> CHANNELS = List.of("memory", "spillable", "file without fsync", "file", "kafka");
    static final List<Integer> TRANSACTIONS = List.of(1, 100, 1000);

    private static final int ROUNDS = 6;
    private static final Duration LENGTH = Duration.ofSeconds(2);
    private static final int CAPACITY = 20_000;
    private static final Event EVENT = EventBuilder.withBody(new byte[140], new HashMap<>(Map.of("key", "1000")));

    private final KafkaBroker broker;
    private int runs;

    ChannelBench(KafkaBroker broker) {
        this.broker = broker;
    }

    Figures measure() throws Exception {
        Figures figures = Figures.ofThisRun();
        figures.facts().put("event bytes", Integer.toString(EVENT.getBody().length));
        Map<String, Double> best = new LinkedHashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (int transaction : TRANSACTIONS) {
                for (String channel : CHANNELS) {
                    best.merge(channel + "," + transaction, eventsPerSecond(channel, transaction), Math::max);
                }
            }
            System.out.printf("  round %d of %d%n", round, ROUNDS);
        }
        best.forEach((key, perSecond) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("channel", key.split(",")[0]);
            row.put("events a transaction", key.split(",")[1]);
            row.put("events/s", Math.round(perSecond));
            figures.add(row);
        });
        return figures;
    }

    private double eventsPerSecond(String type, int transaction) throws Exception {
        Path folder = TemporaryFolder.create("channel-");
        Channel channel = channel(type, folder);
        channel.start();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong taken = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> putting = threads.submit(() -> {
                while (!stop.get()) {
                    put(channel, transaction);
                }
            });
            Future<?> taking = threads.submit(() -> {
                while (!stop.get()) {
                    taken.addAndGet(take(channel, transaction));
                }
            });
            double perSecond = steadyRate(taken);
            stop.set(true);
            putting.get();
            taking.get();
            return perSecond;
        } finally {
            threads.shutdown();
            channel.stop();
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    /** Counts from the first event on: a Kafka channel has to join a group before. */
    private static double steadyRate(AtomicLong taken) {
        while (taken.get() == 0) {
            Thread.onSpinWait();
        }
        long from = taken.get();
        long start = System.nanoTime();
        while (System.nanoTime() - start < LENGTH.toNanos()) {
            LockSupport.parkNanos(LENGTH.toNanos() / 10);
        }
        return (taken.get() - from) * 1e9 / (System.nanoTime() - start);
    }

    private static void put(Channel channel, int count) {
        Transaction transaction = channel.getTransaction();
        transaction.begin();
        try {
            for (int i = 0; i < count; i++) {
                channel.put(EVENT);
            }
            transaction.commit();
        } catch (ChannelFullException full) {
            transaction.rollback();
        } finally {
            transaction.close();
        }
    }

    private static int take(Channel channel, int count) {
        Transaction transaction = channel.getTransaction();
        transaction.begin();
        int taken = 0;
        while (taken < count && channel.take() != null) {
            taken++;
        }
        transaction.commit();
        transaction.close();
        return taken;
    }

    private Channel channel(String type, Path folder) throws IOException {
        String name = "bench-channel-" + ++runs;
        Context settings = new Context();
        settings.put("capacity", Integer.toString(CAPACITY));
        settings.put("transactionCapacity", "1000");
        settings.put("keep-alive", "1");
        switch (type) {
            case "memory" -> {}
            case "file" -> disk(settings, folder);
            case "file without fsync" -> {
                settings.put("fsyncPerTransaction", "false");
                disk(settings, folder);
            }
            case "spillable" -> {
                settings.put("memoryCapacity", Integer.toString(CAPACITY));
                settings.put("overflowCapacity", Integer.toString(CAPACITY));
                settings.put("overflowTimeout", "1");
                disk(settings, folder);
            }
            case "kafka" -> {
                broker.createTopic(name, 1);
                settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
                settings.put("kafka.topic", name);
                settings.put("kafka.consumer.group.id", name);
                settings.put("kafka.consumer.auto.offset.reset", "earliest");
            }
            default -> throw new IllegalArgumentException(type);
        }
        Channel channel = new DefaultChannelFactory().create(name, className(type));
        channel.setName(name);
        Configurables.configure(channel, settings);
        return channel;
    }

    private static String className(String type) {
        return switch (type) {
            case "kafka" -> "org.apache.flume.channel.kafka.KafkaChannel";
            case "spillable" -> "SPILLABLEMEMORY";
            case "file without fsync" -> "file";
            default -> type;
        };
    }

    private static void disk(Context settings, Path folder) throws IOException {
        settings.put(
                "checkpointDir",
                Files.createDirectories(folder.resolve("checkpoint")).toString());
        settings.put("dataDirs", Files.createDirectories(folder.resolve("data")).toString());
    }
}
