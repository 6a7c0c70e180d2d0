package dev.streambook.unit3.play;

import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit3.DedupCountBolt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichSpout;
import org.apache.storm.tuple.Values;

/** Sends each record of {@link DedupTopology}, and again each that failed. */
final class DedupRecords extends BaseRichSpout {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final Queue<Integer> toSend = new ArrayDeque<>(List.of(0, 1, 2, 3));
    private transient SpoutOutputCollector collector;

    DedupRecords(String id) {
        this.id = id;
    }

    @Override
    public void open(Map<String, Object> settings, TopologyContext context, SpoutOutputCollector collector) {
        this.collector = collector;
    }

    @Override
    public void nextTuple() {
        Integer record = toSend.poll();
        if (record != null) {
            DedupTopology.of(id).say("record %d, event %s, is sent".formatted(record, DedupTopology.IDS.get(record)));
            collector.emit(new Values(event(DedupTopology.IDS.get(record)), 0, (long) record), record);
        }
    }

    @Override
    public void ack(Object record) {
        DedupTopology.of(id).recordAcked((Integer) record);
    }

    @Override
    public void fail(Object record) {
        DedupTopology.of(id).say("record " + record + " has failed");
        toSend.add((Integer) record);
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declare(DedupCountBolt.EVENT_FIELDS);
    }

    private static ViewingEvent event(String id) {
        Instant time = Instant.parse("2026-01-31T20:00:00Z");
        return new Watched(id, 1, 7, "2001:db8::1", time, Duration.ofMinutes(90));
    }
}
