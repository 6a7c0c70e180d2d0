package dev.streambook.unit4.serving;

import dev.streambook.unit4.log.RecordReader;
import dev.streambook.unit4.log.StageAudit;
import dev.streambook.unit4.log.TopicNames;
import dev.streambook.unit4.speed.UserVectorCodec;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * All that the answers are made of but the model, in memory. Fed with the records of {@link #topics()} by one thread, for
 * which a {@link dev.streambook.unit4.log.LogTail} is meant, and read by any number of others without a lock.
 */
public final class ServingView implements RecordReader {

    private final UserVectors users = new UserVectors();
    private final TrendingView trending = new TrendingView();
    private final SimilarView similar = new SimilarView();
    private final Catalogue catalogue = new Catalogue();
    private final AuditView audit = new AuditView();
    private final Freshness freshness;
    private final Map<String, RecordReader> readers;
    private final String userVectors;

    public ServingView(TopicNames topics, MeterRegistry meters, Clock clock) {
        this.freshness = new Freshness(meters, clock);
        this.userVectors = topics.userVectors();
        this.readers = Map.of(
                topics.userVectors(), users,
                topics.trending(), trending,
                topics.similar(), similar,
                topics.catalogue(), catalogue,
                topics.audit(), audit);
    }

    /** The topics to feed it with, each from its beginning. */
    public List<String> topics() {
        return List.copyOf(readers.keySet());
    }

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        readers.get(record.topic()).read(record);
        Header arrived = record.headers().lastHeader(UserVectorCodec.EVENT_TIMESTAMP);
        if (arrived != null && record.topic().equals(userVectors)) {
            freshness.seen(Long.parseLong(new String(arrived.value(), StandardCharsets.UTF_8)));
        }
    }

    /** What each stage has done, over all its instances, by stage. */
    public SortedMap<String, StageAudit> stages() {
        return audit.stages();
    }

    UserVectors users() {
        return users;
    }

    TrendingView trending() {
        return trending;
    }

    SimilarView similar() {
        return similar;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    AuditView audit() {
        return audit;
    }

    Freshness freshness() {
        return freshness;
    }
}
