package dev.streambook.unit2.bench;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.workbook.figures.Figures;
import dev.streambook.workbook.figures.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Throughput and latency of one producer against {@code linger.ms}, {@code batch.size} and {@code acks}.
 *
 * <p>Throughput: one thread sends as fast as {@code send} takes records. Latency: one thread sends at a steady rate far below
 * that, and the time runs from when a record was due to its callback, so that a stall counts for every record that had to
 * wait for it. All settings are measured in each of several rounds, in an order that is drawn anew, and the best round of
 * a setting counts: whatever else the machine does can only slow it down.
 */
final class ProducerBench {

    private static final int ROUNDS = 7;
    private static final int PARTITIONS = 4;
    private static final Duration FLAT_OUT = Duration.ofMillis(500);
    private static final int RECORDS_PER_SECOND = 1000;
    private static final int STEADY_RECORDS = 1000;
    private static final String TOPIC = "bench-producer";

    private final KafkaBroker broker;
    private final List<ProducerRecord<String, byte[]>> records = records();
    private final Map<ProducerSetting, Double> throughput = new HashMap<>();
    private final Map<ProducerSetting, Double> middle = new HashMap<>();
    private final Map<ProducerSetting, Double> slow = new HashMap<>();

    ProducerBench(KafkaBroker broker) {
        this.broker = broker;
    }

    Figures measure() {
        Figures figures = Figures.ofThisRun();
        figures.facts().put("record bytes", Integer.toString(records.get(0).value().length));
        figures.facts().put("steady rate", RECORDS_PER_SECOND + " records/s");
        broker.createTopic(TOPIC, PARTITIONS, Map.of("retention.bytes", "50000000", "segment.bytes", "20000000"));
        List<ProducerSetting> order = ProducerSetting.toCompare();
        order.forEach(this::flatOut); // warm
        for (int round = 1; round <= ROUNDS; round++) {
            Collections.shuffle(order, new Random(round));
            order.forEach(this::measure);
            System.out.printf("  round %d of %d%n", round, ROUNDS);
        }
        for (ProducerSetting setting : ProducerSetting.toCompare()) {
            Map<String, Object> row = setting.columns();
            row.put("records/s", Math.round(throughput.get(setting)));
            row.put("p50 ms", tenths(middle.get(setting)));
            row.put("p99 ms", tenths(slow.get(setting)));
            figures.add(row);
        }
        return figures;
    }

    private void measure(ProducerSetting setting) {
        throughput.merge(setting, flatOut(setting), Math::max);
        double[] millis = steady(setting);
        middle.merge(setting, Samples.quantile(millis, 0.5), Math::min);
        slow.merge(setting, Samples.quantile(millis, 0.99), Math::min);
    }

    /** @return records per second, the wait for the last of them included */
    private double flatOut(ProducerSetting setting) {
        try (Producer<String, byte[]> producer = setting.open(broker.bootstrapServers())) {
            producer.partitionsFor(TOPIC);
            long start = System.nanoTime();
            long end = start + FLAT_OUT.toNanos();
            int sent = 0;
            while (System.nanoTime() < end) {
                producer.send(records.get(sent++ % records.size()));
            }
            producer.flush();
            return sent * 1e9 / (System.nanoTime() - start);
        }
    }

    /** @return milliseconds from when each record was due to its callback */
    private double[] steady(ProducerSetting setting) {
        double[] millis = new double[STEADY_RECORDS];
        long step = Duration.ofSeconds(1).toNanos() / RECORDS_PER_SECOND;
        try (Producer<String, byte[]> producer = setting.open(broker.bootstrapServers())) {
            producer.partitionsFor(TOPIC);
            long start = System.nanoTime();
            for (int i = 0; i < STEADY_RECORDS; i++) {
                long due = start + i * step;
                LockSupport.parkNanos(due - System.nanoTime());
                int index = i;
                producer.send(
                        records.get(i % records.size()),
                        (stored, refusal) -> millis[index] = refused(refusal, (System.nanoTime() - due) / 1e6));
            }
        }
        return millis;
    }

    private static double refused(Exception refusal, double millis) {
        if (refusal != null) {
            throw new IllegalStateException("a record was refused", refusal);
        }
        return millis;
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static List<ProducerRecord<String, byte[]>> records() {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int user = 1000; user < 2000; user++) {
            Rated event =
                    new Rated("e-" + user, user, 17, "2001:db8:1:2::1", Instant.parse("2026-01-31T20:15:00Z"), 4.5);
            records.add(new ProducerRecord<>(TOPIC, Integer.toString(user), EventJson.write(event)));
        }
        return records;
    }
}
