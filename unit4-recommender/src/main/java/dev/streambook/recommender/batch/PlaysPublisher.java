package dev.streambook.recommender.batch;

import dev.streambook.recommender.history.ArchiveSource;
import dev.streambook.recommender.history.EventHistory;
import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.PlayCounts;
import dev.streambook.unit1.CountView;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.spark.sql.SparkSession;

/** Counts the plays of the archive and puts the result into topic {@code plays}. For one thread at a time. */
public final class PlaysPublisher implements AutoCloseable {

    private final SparkSession session;
    private final ArchiveSource archive;
    private final Producer<byte[], byte[]> producer;
    private final String topic;

    public PlaysPublisher(SparkSession session, ArchiveSource archive, KafkaClients clients, String topic) {
        this.session = session;
        this.archive = archive;
        this.producer = clients.producer();
        this.topic = topic;
    }

    /**
     * Hands the count of now to the producer.
     *
     * @throws IllegalStateException if nothing has been archived yet
     */
    public void publish() {
        CountView plays = PlaysBatch.count(EventHistory.rows(session, archive));
        producer.send(
                new ProducerRecord<>(topic, PlayCounts.KEY.getBytes(StandardCharsets.UTF_8), PlayCounts.toJson(plays)));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
