package dev.streambook.recommender.live.part;

import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.StageAudit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the counts of stages into topic {@code audit} whenever they have changed. */
public final class AuditReporter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditReporter.class);
    private static final long EVERY_MILLIS = 250;

    private final Supplier<List<StageAudit>> audits;
    private final String instance;
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Map<String, StageAudit> published = new HashMap<>();
    private final ScheduledExecutorService schedule =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "audit-reporter"));

    /**
     * @param audits the counts of now, of one stage each
     * @param instance which instance of these stages this is
     */
    public AuditReporter(Supplier<List<StageAudit>> audits, String instance, KafkaClients clients, String topic) {
        this.audits = audits;
        this.instance = instance;
        this.producer = clients.producer();
        this.topic = topic;
    }

    public void start() {
        schedule.scheduleWithFixedDelay(this::report, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        schedule.shutdown();
        schedule.awaitTermination(EVERY_MILLIS, TimeUnit.MILLISECONDS);
        producer.close();
    }

    /** An exception that left this method would end the schedule; brokers that do not answer now may do so next time. */
    private void report() {
        try {
            publishChanges();
        } catch (RuntimeException e) {
            LOG.warn("the counts of now are not published: {}", e.getMessage());
        }
    }

    private void publishChanges() {
        for (StageAudit now : audits.get()) {
            if (!now.equals(published.put(now.stage(), now))) {
                producer.send(new ProducerRecord<>(topic, now.key(instance), now.toJson()));
            }
        }
    }
}
