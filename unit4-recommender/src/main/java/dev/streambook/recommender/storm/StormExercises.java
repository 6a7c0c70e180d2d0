package dev.streambook.recommender.storm;

import dev.streambook.recommender.topics.time.SteadyDeduplicator;
import dev.streambook.recommender.topics.time.SteadyWatermark;
import dev.streambook.unit1.BoundedDisorder;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.HeavyHitters;
import dev.streambook.unit1.WindowAssigner;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.Choice;
import java.io.Serializable;

/**
 * The exercises that run in the topology. Storm sends this record to its workers, and each bolt makes what it needs there.
 *
 * @param dedup 1.11, one for each partition
 * @param counting 1.2, one for each window of trending
 * @param windows 1.8, for trending
 * @param watermarks 1.9, for trending
 * @param poison 2.11, for what the topology cannot handle
 * @param trending 3.4, the bolt
 * @param dedupCount 3.5, the bolt
 */
public record StormExercises(
        Answer<Deduplicator> dedup,
        Answer<HeavyHitters> counting,
        Answer<WindowAssigner> windows,
        Answer<BoundedDisorder> watermarks,
        Answer<PoisonHandler> poison,
        Answer<TrendingBolt> trending,
        Answer<DedupCountBolt> dedupCount)
        implements Serializable {

    public static StormExercises take(Choice choice) {
        return new StormExercises(
                choice.take(Deduplicator.class),
                choice.take(HeavyHitters.class),
                choice.take(WindowAssigner.class),
                choice.take(BoundedDisorder.class),
                choice.take(PoisonHandler.class),
                choice.take(TrendingBolt.class),
                choice.take(DedupCountBolt.class));
    }

    /** It commits each record at once, to nowhere: the spout begins again at the first event after each start. */
    DedupCountBolt dedupBolt(TopologySettings settings) {
        return dedupCount.create(
                new DedupSettings(TopologySettings.REPLAY_SPAN, 1),
                (DedupMemory) ids ->
                        new SteadyDeduplicator(dedup.create(settings.dedup().retention(), ids), settings.leap()),
                Checkpoints.none());
    }

    TrendingBolt trendingBolt(TopologySettings settings) {
        TrendingSettings how = settings.trending();
        return trending.create(
                new TrendSettings(
                        how.size(), how.slide(), how.top(), settings.source().eventPartitions(), how.idleTicks()),
                new TrendParts(
                        () -> windows.create(),
                        () -> counting.create(how.counters()),
                        () -> new SteadyWatermark(watermarks.create(settings.disorder()), settings.leap())));
    }
}
