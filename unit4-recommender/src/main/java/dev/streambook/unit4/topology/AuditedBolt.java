package dev.streambook.unit4.topology;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit4.log.KafkaClients;
import dev.streambook.unit4.log.StageAudit;
import java.nio.charset.StandardCharsets;
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
abstract class AuditedBolt extends BaseRichBolt {

    private static final long serialVersionUID = 1L;

    /** What became of a tuple. */
    enum Outcome {
        OUT,
        LATE,
        DUPLICATE,
        DEAD_LETTERED
    }

    private final TopologySettings settings;
    private final String stage;
    private transient OutputCollector collector;
    private transient Producer<byte[], byte[]> producer;
    private transient Outbox outbox;
    private transient StageAudit audit;
    private transient String auditKey;

    AuditedBolt(TopologySettings settings, String stage) {
        this.settings = settings;
        this.stage = stage;
    }

    /** Makes the state, which is never serialized. */
    abstract void open(TopologyContext context);

    /** Does the bolt's work on one tuple; if this throws, it must have changed nothing that a replay would do again. */
    abstract Outcome handle(Tuple tuple);

    /** Called each second. */
    abstract void onTick();

    @Override
    public final void prepare(Map<String, Object> conf, TopologyContext context, OutputCollector collector) {
        this.collector = collector;
        producer = new KafkaClients(settings.kafkaSettings()).producer();
        outbox = new Outbox(producer);
        audit = StageAudit.none(stage);
        auditKey = new String(audit.key(context.getThisTaskIndex()), StandardCharsets.UTF_8);
        open(context);
    }

    @Override
    public final void execute(Tuple tuple) {
        try {
            if (TupleUtils.isTick(tuple)) {
                publish();
            } else {
                count(handle(tuple));
            }
            collector.ack(tuple);
        } catch (RuntimeException e) {
            collector.reportError(e);
            collector.fail(tuple);
        }
    }

    @Override
    public final void cleanup() {
        try {
            publish();
        } finally {
            outbox.close();
        }
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
        onTick();
        outbox.put(settings.topics().audit(), auditKey, audit.toJson());
        outbox.flush();
    }

    private void count(Outcome outcome) {
        audit = switch (outcome) {
            case OUT -> audit.plusOut();
            case LATE -> audit.plusLate();
            case DUPLICATE -> audit.plusDuplicate();
            case DEAD_LETTERED -> audit.plusDeadLettered();
        };
    }
}
