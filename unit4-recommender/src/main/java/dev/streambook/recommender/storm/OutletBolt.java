package dev.streambook.recommender.storm;

import dev.streambook.recommender.topics.PoisonHandlers;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.recommender.topics.Trend;
import dev.streambook.recommender.topics.Trend.ItemCount;
import dev.streambook.unit1.Estimate;
import dev.streambook.unit1.Window;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupCounts;
import dev.streambook.unit3.TrendingBolt;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.tuple.Tuple;

/**
 * Writes to Kafka what the exercises' bolts emit: rankings, counts of the dedup, and what is no event, by 2.11.
 *
 * <p>The topic of what is trending has one key, and only its newest record counts. So of the windows that close within a
 * second the last one is published; that lets years of events be replayed in seconds.
 */
final class OutletBolt extends AuditedBolt {

    private static final long serialVersionUID = 1L;

    static final String STAGE = "storm-dedup";
    static final String TRENDING_KEY = "trending";

    private final StormExercises exercises;
    private transient PoisonHandler poison;
    private transient List<Integer> dedupTasks;
    private transient Tuple newestRanking;

    OutletBolt(TopologySettings settings, StormExercises exercises) {
        super(settings, STAGE, "malformed-");
        this.exercises = exercises;
    }

    @Override
    void open(Map<String, Object> conf, TopologyContext context) {
        poison = PoisonHandlers.of(exercises.poison()).of(deadLetters());
        dedupTasks = context.getComponentTasks(RecommenderTopology.DEDUP);
    }

    @Override
    Outcome handle(Tuple tuple) {
        switch (tuple.getSourceStreamId()) {
            case TrendingBolt.RANKINGS -> newestRanking = tuple;
            case DedupCountBolt.COUNTS -> putCounts(tuple);
            default -> {
                poison.setAside(
                        RecordTuples.record(tuple, settings().topics().events()),
                        tuple.getStringByField(RecordTuples.REASON));
                return Outcome.DEAD_LETTERED;
            }
        }
        return Outcome.UNCOUNTED;
    }

    @Override
    void onTick(Tuple tick) {
        putRanking();
    }

    @Override
    void onEnd() {
        putRanking();
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {}

    private void putRanking() {
        if (newestRanking != null) {
            Trend trend = new Trend((Window) newestRanking.getValueByField("window"), items(newestRanking));
            outbox().put(settings().topics().trending(), TRENDING_KEY, trend.toJson());
            newestRanking = null;
        }
    }

    private static List<ItemCount> items(Tuple ranking) {
        return ((List<?>) ranking.getValueByField("items"))
                .stream()
                        .map(Estimate.class::cast)
                        .map(estimate -> new ItemCount(estimate.item(), estimate.count()))
                        .toList();
    }

    private void putCounts(Tuple tuple) {
        DedupCounts counts = (DedupCounts) tuple.getValueByField("counts");
        StageAudit audit = new StageAudit(
                STAGE, counts.passed() + counts.duplicates(), counts.passed(), 0, counts.duplicates(), counts.late());
        byte[] key = audit.key(dedupTasks.indexOf(tuple.getSourceTask()));
        outbox().put(settings().topics().audit(), new String(key, StandardCharsets.UTF_8), audit.toJson());
        outbox().flush();
    }
}
