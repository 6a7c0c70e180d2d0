package dev.streambook.recommender.archive;

import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.StageAudit;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQueryListener;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * Adds up what the archive query observes in each batch and publishes it in topic {@code audit}. A batch that ran again
 * after a restart though its rows were in the archive already is not counted twice.
 */
final class ArchiveAudit extends StreamingQueryListener implements AutoCloseable {

    /** The name of the observation in the query. */
    static final String OBSERVED = "archive";

    private final String topic;
    private final OptionalLong counted;
    private final Producer<byte[], byte[]> producer;
    private volatile StageAudit audit;
    private volatile UUID query;

    /**
     * @param counted the last batch that {@code audit} holds
     * @param audit what earlier runs have done
     */
    ArchiveAudit(KafkaClients clients, String topic, OptionalLong counted, StageAudit audit) {
        this.topic = topic;
        this.counted = counted;
        this.audit = audit;
        this.producer = clients.producer();
    }

    /** What is to be observed of all records, before the malformed ones are left out. */
    static Column[] observations() {
        return new Column[] {
            functions.count(functions.lit(1)).as("in"),
            functions.count(functions.col(ReadRecord.REASON)).as("malformed")
        };
    }

    /** Listens to this query from now on. */
    void follow(UUID query) {
        this.query = query;
        publish();
    }

    StageAudit audit() {
        return audit;
    }

    @Override
    public void onQueryProgress(QueryProgressEvent event) {
        StreamingQueryProgress progress = event.progress();
        Row observed = progress.observedMetrics().get(OBSERVED);
        boolean isNew = counted.isEmpty() || progress.batchId() > counted.getAsLong();
        if (progress.id().equals(query) && observed != null && isNew) {
            long in = observed.getLong(0);
            long malformed = observed.getLong(1);
            audit = audit.plus(new StageAudit(audit.stage(), in, in - malformed, malformed, 0));
            publish();
        }
    }

    @Override
    public void onQueryStarted(QueryStartedEvent event) {}

    @Override
    public void onQueryTerminated(QueryTerminatedEvent event) {}

    @Override
    public void close() {
        producer.close();
    }

    private void publish() {
        producer.send(new ProducerRecord<>(topic, audit.key(0), audit.toJson()));
    }
}
