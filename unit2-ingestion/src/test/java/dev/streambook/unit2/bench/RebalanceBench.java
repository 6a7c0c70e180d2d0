package dev.streambook.unit2.bench;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.unit2.GroupMember;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.SafeListener;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.figures.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The lag of a group of three members while a fourth joins and leaves again, under a steady stream: with the eager protocol
 * (the default assignor) and with the cooperative one; while all are quick, and while one of the three is busy with a
 * single record for some seconds. The members are those of exercise 2.10, with its reference, and all clocks are the
 * client's defaults.
 */
final class RebalanceBench {

    static final Duration BUSY = Duration.ofSeconds(4);
    static final double JOINS = 5;
    static final double LEAVES = 15;
    static final double END = 22;

    private static final int PARTITIONS = 8;
    private static final int PER_SECOND = 400;
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int COMMIT_EVERY = 20;

    private final KafkaBroker broker;

    RebalanceBench(KafkaBroker broker) {
        this.broker = broker;
    }

    Figures measure() throws Exception {
        Figures figures = Figures.ofThisRun();
        figures.facts().put("records/s", Integer.toString(PER_SECOND));
        figures.facts().put("partitions", Integer.toString(PARTITIONS));
        for (String scenario : List.of("quick", "busy")) {
            run(scenario, "eager", RangeAssignor.class, figures);
            run(scenario, "cooperative", CooperativeStickyAssignor.class, figures);
        }
        return figures;
    }

    private void run(String scenario, String protocol, Class<?> assignor, Figures figures) throws Exception {
        String topic = "bench-%s-%s".formatted(scenario, protocol);
        broker.createTopic(topic, PARTITIONS);
        AtomicLong handled = new AtomicLong();
        AtomicBoolean busy = new AtomicBoolean();
        AtomicBoolean over = new AtomicBoolean();
        AtomicBoolean guestLeaves = new AtomicBoolean();
        List<Future<?>> threads = new ArrayList<>();
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            threads.add(pool.submit(() ->
                    member(topic, assignor, record -> busyOnce(busy, handled)).run(over::get)));
            for (int i = 0; i < 2; i++) {
                threads.add(pool.submit(() -> member(topic, assignor, record -> handled.incrementAndGet())
                        .run(over::get)));
            }
            threads.add(pool.submit(() -> write(topic, over)));
            awaitCalm(topic, handled);
            sample(topic, scenario, protocol, handled, figures, seconds -> {
                if (seconds >= JOINS && threads.size() == 4) {
                    busy.set(scenario.equals("busy"));
                    threads.add(pool.submit(() -> member(topic, assignor, record -> handled.incrementAndGet())
                            .run(guestLeaves::get)));
                }
                guestLeaves.set(seconds >= LEAVES);
            });
            over.set(true);
            for (Future<?> thread : threads) {
                thread.get();
            }
        } finally {
            over.set(true);
            guestLeaves.set(true);
            pool.shutdown();
        }
    }

    private interface Script {
        void at(double seconds);
    }

    private static void busyOnce(AtomicBoolean busy, AtomicLong handled) {
        if (busy.compareAndSet(true, false)) {
            LockSupport.parkNanos(BUSY.toNanos());
        }
        handled.incrementAndGet();
    }

    private void sample(
            String topic, String scenario, String protocol, AtomicLong handled, Figures figures, Script script) {
        long start = System.nanoTime();
        for (double seconds = 0; seconds <= END; seconds = (System.nanoTime() - start) / 1e9) {
            script.at(seconds);
            long written = written(topic);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("scenario", scenario);
            row.put("protocol", protocol);
            row.put("seconds", Math.round(seconds * 100) / 100.0);
            row.put("lag", broker.topics().totalLag(topic, topic));
            row.put("not handled", Math.max(0, written - handled.get()));
            figures.add(row);
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private GroupMember member(String topic, Class<?> assignor, RecordHandler handler) {
        Map<String, Object> connection = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                topic,
                "partition.assignment.strategy",
                assignor.getName(),
                "max.poll.interval.ms",
                300_000);
        return new GroupMember(
                connection,
                topic,
                handler,
                COMMIT_EVERY,
                (consumer, progress, limit) ->
                        Answer.reference(SafeListener.class).create(consumer, progress, limit));
    }

    private void write(String topic, AtomicBoolean over) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            long start = System.nanoTime();
            for (long i = 0; !over.get(); i++) {
                LockSupport.parkNanos(start + i * 1_000_000_000L / PER_SECOND - System.nanoTime());
                producer.send(new ProducerRecord<>(topic, (int) (i % PARTITIONS), null, new byte[140]));
            }
        }
    }

    /** All partitions are handed out and what lay there is read. */
    private void awaitCalm(String topic, AtomicLong handled) {
        int calm = 0;
        while (calm < 30) {
            calm = handled.get() > 0 && written(topic) - handled.get() < PER_SECOND / 10 ? calm + 1 : 0;
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private long written(String topic) {
        return broker.topics().endOffsets(topic).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
