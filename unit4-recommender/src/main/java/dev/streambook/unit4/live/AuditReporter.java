package dev.streambook.unit4.live;

import dev.streambook.unit4.log.KafkaClients;
import dev.streambook.unit4.log.StageAudit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts the counts of the source and the intake into topic {@code audit} whenever they have changed. */
final class AuditReporter implements AutoCloseable {

    private static final long EVERY_MILLIS = 250;

    private final IntakeAudit audit;
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Map<String, StageAudit> published = new HashMap<>();
    private final ScheduledExecutorService schedule =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "audit-reporter"));

    AuditReporter(IntakeAudit audit, KafkaClients clients, String topic) {
        this.audit = audit;
        this.producer = clients.producer();
        this.topic = topic;
    }

    void start() {
        schedule.scheduleWithFixedDelay(this::report, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        schedule.shutdown();
        schedule.awaitTermination(EVERY_MILLIS, TimeUnit.MILLISECONDS);
        producer.close();
    }

    private void report() {
        for (StageAudit now : List.of(audit.intake(), audit.source())) {
            if (!now.equals(published.put(now.stage(), now))) {
                producer.send(new ProducerRecord<>(topic, now.key(0), now.toJson()));
            }
        }
    }
}
