package dev.streambook.unit4.serving;

import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.LambdaView;
import dev.streambook.unit1.Retention;
import dev.streambook.unit4.log.RecordReader;
import dev.streambook.unit4.log.StageAudit;
import dev.streambook.unit4.log.TopicNames;
import dev.streambook.unit4.speed.UserVectorCodec;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * All that the answers are made of but the model, in memory. Fed with the records of {@link #topics()} by one thread, for
 * which a {@link dev.streambook.unit4.log.LogTail} is meant, and read by any number of others; only the plays, which few ask
 * for, are behind a lock.
 */
public final class ServingView implements RecordReader {

    /** What the deduplicator of one partition may remember, for the plays. */
    public static final Retention RETENTION = new Retention(Duration.ofDays(1), 50_000);

    private static final int PLAYS_REMEMBERED = 100_000;

    private final UserVectors users = new UserVectors();
    private final TrendingView trending = new TrendingView();
    private final SimilarView similar = new SimilarView();
    private final Catalogue catalogue = new Catalogue();
    private final AuditView audit = new AuditView();
    private final PlaysView plays;
    private final Freshness freshness;
    private final Map<String, RecordReader> readers;
    private final String userVectors;

    /**
     * @param hybrid 1.13, for the plays
     * @param deduplicator 1.11, for the plays; made for {@link #RETENTION} and no memory
     */
    public ServingView(
            TopicNames topics,
            LambdaView hybrid,
            Supplier<Deduplicator> deduplicator,
            MeterRegistry meters,
            Clock clock) {
        this.plays = new PlaysView(topics.plays(), hybrid, deduplicator, PLAYS_REMEMBERED);
        this.freshness = new Freshness(meters, clock);
        this.userVectors = topics.userVectors();
        this.readers = Map.of(
                topics.userVectors(), users,
                topics.trending(), trending,
                topics.similar(), similar,
                topics.catalogue(), catalogue,
                topics.events(), plays,
                topics.plays(), plays,
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

    PlaysView plays() {
        return plays;
    }

    AuditView audit() {
        return audit;
    }

    Freshness freshness() {
        return freshness;
    }
}
