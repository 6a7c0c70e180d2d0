package dev.streambook.recommender.serving.view;

import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.recommender.topics.TopicNames;
import dev.streambook.recommender.topics.UserVectorCodec;
import dev.streambook.recommender.topics.follow.RecordReader;
import dev.streambook.recommender.topics.time.Leap;
import dev.streambook.recommender.topics.time.SteadyDeduplicator;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.LambdaView;
import dev.streambook.unit1.Retention;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.api.Answers.ScoredFilm;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * All that the answers are made of but the model, in memory. Fed with the records of {@link #topics()} by one thread, for
 * which a {@link dev.streambook.recommender.topics.follow.TopicFollower} is meant, and read by any number of others; only the plays, which few ask
 * for, are behind a lock.
 */
public final class ServingView implements RecordReader {

    /** What the deduplicator of one partition may remember, for the plays. */
    public static final Retention RETENTION = new Retention(Duration.ofDays(1), 50_000);

    private static final int PLAYS_REMEMBERED = 100_000;

    private final UserVectors users = new UserVectors();
    private final TrendingView trending = new TrendingView();
    private final StatisticsView statistics = new StatisticsView();
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
     * @param leap how far one event may move the stream's own time
     */
    public ServingView(
            TopicNames topics,
            LambdaView hybrid,
            Supplier<Deduplicator> deduplicator,
            Leap leap,
            MeterRegistry meters,
            Clock clock) {
        this.plays = new PlaysView(
                topics.plays(), hybrid, () -> new SteadyDeduplicator(deduplicator.get(), leap), PLAYS_REMEMBERED, leap);
        this.freshness = new Freshness(meters, clock);
        this.userVectors = topics.userVectors();
        this.readers = Map.of(
                topics.userVectors(), users,
                topics.trending(), trending,
                topics.statistics(), statistics,
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

    public UserVectors users() {
        return users;
    }

    public TrendingView trending() {
        return trending;
    }

    public StatisticsView statistics() {
        return statistics;
    }

    public SimilarView similar() {
        return similar;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Films with their titles and genres, in the same order. */
    public List<ScoredFilm> scored(Collection<ScoredItem> items) {
        return items.stream()
                .map(scored -> ScoredFilm.of(catalogue.film(scored.item()), scored.score()))
                .toList();
    }

    public PlaysView plays() {
        return plays;
    }

    public AuditView audit() {
        return audit;
    }

    public Freshness freshness() {
        return freshness;
    }
}
