package dev.streambook.recommender.storm;

import dev.streambook.engine.storm.EndsWithProcess;
import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.unit2.DeadLetterTopic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.storm.Config;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.base.BaseRichBolt;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.utils.TupleUtils;

/**
 * A bolt that says of each tuple what became of it, and so cannot lose one: it is acknowledged when {@link #handle}
 * returns and failed when that throws, and what it returns is counted. The counts go to topic {@code audit} each second.
 *
 * <p>An exception never leaves the bolt: Storm would end the whole worker, and with it, in a local cluster, the JVM.
 */
abstract class AuditedBolt extends BaseRichBolt implements EndsWithProcess {

    private static final long serialVersionUID = 1L;

    /** What became of a tuple. */
    enum Outcome {
        OUT,
        LATE,
        DEAD_LETTERED,
        /** It changes no count: a replay, or no event at all. */
        UNCOUNTED,
        /** It is to come again. */
        FAILED
    }

    private final TopologySettings settings;
    private final String stage;
    private final String instance;
    private transient OutputCollector collector;
    private transient Producer<byte[], byte[]> producer;
    private transient Outbox outbox;
    private transient StageAudit audit;
    private transient String auditKey;

    AuditedBolt(TopologySettings settings, String stage) {
        this(settings, stage, "");
    }

    /** @param instance stands before the number of the task in the key of the counts, where two bolts count for one stage */
    AuditedBolt(TopologySettings settings, String stage, String instance) {
        this.settings = settings;
        this.stage = stage;
        this.instance = instance;
    }

    /** Makes the state, which is never serialized. */
    abstract void open(Map<String, Object> conf, TopologyContext context);

    /** Does the bolt's work on one tuple; if this throws, it must have changed nothing that a replay would do again. */
    abstract Outcome handle(Tuple tuple);

    /** Called each second. */
    abstract void onTick(Tuple tick);

    /** Called when the topology is killed in good order. */
    abstract void onEnd();

    @Override
    public final void prepare(Map<String, Object> conf, TopologyContext context, OutputCollector collector) {
        this.collector = collector;
        producer = new KafkaClients(settings.source().clientSettings()).producer();
        outbox = new Outbox(producer);
        audit = StageAudit.none(stage);
        auditKey = new String(audit.key(instance + context.getThisTaskIndex()), StandardCharsets.UTF_8);
        open(conf, context);
    }

    @Override
    public final void execute(Tuple tuple) {
        try {
            if (TupleUtils.isTick(tuple)) {
                onTick(tuple);
                publish();
                collector.ack(tuple);
            } else {
                settle(tuple, handle(tuple));
            }
        } catch (RuntimeException e) {
            collector.reportError(e);
            collector.fail(tuple);
        }
    }

    @Override
    public final void cleanup() {
        try {
            onEnd();
            publish();
        } finally {
            outbox.close();
        }
    }

    /** Its producer keeps a thread and connections; the records that it still has are lost. */
    @Override
    public final void letGo() {
        producer.close(Duration.ZERO);
    }

    @Override
    public Map<String, Object> getComponentConfiguration() {
        return Map.of(Config.TOPOLOGY_TICK_TUPLE_FREQ_SECS, 1);
    }

    final TopologySettings settings() {
        return settings;
    }

    final Outbox outbox() {
        return outbox;
    }

    /** Where this bolt puts what it cannot handle. */
    final DeadLetterTopic deadLetters() {
        return new DeadLetterTopic(producer, settings.topics().deadLetters(), stage);
    }

    final OutputCollector collector() {
        return collector;
    }

    private void publish() {
        outbox.put(settings.topics().audit(), auditKey, audit.toJson());
        outbox.flush();
    }

    private void settle(Tuple tuple, Outcome outcome) {
        if (outcome == Outcome.FAILED) {
            collector.fail(tuple);
            return;
        }
        audit = switch (outcome) {
            case OUT -> audit.plusOut();
            case LATE -> audit.plusLate();
            case DEAD_LETTERED -> audit.plusDeadLettered();
            default -> audit;
        };
        collector.ack(tuple);
    }
}
