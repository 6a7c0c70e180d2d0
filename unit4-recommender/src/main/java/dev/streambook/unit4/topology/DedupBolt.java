package dev.streambook.unit4.topology;

import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit4.PartFactory;
import dev.streambook.unit4.log.PoisonHandlers;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

/**
 * Reads each record and lets each event through once: of two records with the same event id the first one passes.
 *
 * <p>Storm plays a record again when any bolt behind this one failed. It is the same record, not a second one of the same
 * event, so it gets the verdict it got before: if it passed, it passes again, or the bolt that failed would never see it.
 * Such a replay counts as a duplicate here and at all bolts that had handled it already.
 *
 * <p>Each partition has a memory of its own, since each is read at its own pace through event time. An event so old that
 * it cannot be told from a duplicate passes and counts as late: a duplicate may slip through that way, a good event is
 * never lost. What is no event becomes a dead letter, by exercise 2.11.
 */
final class DedupBolt extends AuditedBolt {

    private static final long serialVersionUID = 1L;

    static final String STAGE = "storm-dedup";
    static final String EVENT = "event";

    private final PartFactory<Deduplicator> deduplicator;
    private final PoisonHandlers poison;
    private transient PoisonHandler handler;
    private transient Map<Integer, Deduplicator> byPartition;
    private transient SeenOffsets passed;
    private transient SeenOffsets dropped;
    private transient Tuple inHand;
    private transient Outcome outcome;

    DedupBolt(TopologySettings settings, TopologyParts parts) {
        super(settings, STAGE);
        this.deduplicator = parts.deduplicator();
        this.poison = parts.poison();
    }

    @Override
    void open(TopologyContext context) {
        handler = poison.of(this::pass, deadLetters());
        byPartition = new HashMap<>();
        passed = new SeenOffsets(TopologySettings.REPLAY_SPAN);
        dropped = new SeenOffsets(TopologySettings.REPLAY_SPAN);
    }

    @Override
    Outcome handle(Tuple tuple) {
        inHand = tuple;
        outcome = Outcome.DEAD_LETTERED; // unless it passes
        handler.handle(RecordTuples.record(tuple, settings().topics().events()));
        return outcome;
    }

    @Override
    void onTick() {}

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declare(new Fields(RecordTuples.PARTITION, RecordTuples.OFFSET, EVENT));
    }

    /** The effect that 2.11 guards: the tuple in hand goes on, or is known again. */
    private void pass(ConsumerRecord<String, byte[]> record) {
        int partition = record.partition();
        long offset = record.offset();
        if (dropped.contains(partition, offset)) {
            outcome = Outcome.DUPLICATE;
            return;
        }
        ViewingEvent event = EventJson.read(record.value());
        boolean replay = passed.contains(partition, offset);
        Outcome judged = replay ? Outcome.DUPLICATE : judge(partition, event);
        if (replay || judged != Outcome.DUPLICATE) {
            passed.add(partition, offset);
            collector().emit(inHand, new Values(partition, offset, event));
        } else {
            dropped.add(partition, offset);
        }
        outcome = judged;
    }

    private Outcome judge(int partition, ViewingEvent event) {
        Deduplicator memory = byPartition.computeIfAbsent(partition, absent -> deduplicator.get());
        if (memory.firstSeen(event.id(), event.time())) {
            return Outcome.OUT;
        }
        return event.time().isAfter(memory.horizon()) ? Outcome.DUPLICATE : Outcome.LATE;
    }
}
