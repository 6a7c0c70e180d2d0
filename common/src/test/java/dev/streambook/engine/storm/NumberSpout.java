package dev.streambook.engine.storm;

import java.util.Map;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichSpout;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Values;

/** Emits 1 to {@code last} once each, and notes what is acked and what fails. */
final class NumberSpout extends BaseRichSpout {

    private static final long serialVersionUID = 1;

    private final int last;
    private final Notes notes;
    private transient SpoutOutputCollector collector;
    private int next = 1;

    NumberSpout(int last, Notes notes) {
        this.last = last;
        this.notes = notes;
    }

    @Override
    public void open(Map<String, Object> settings, TopologyContext context, SpoutOutputCollector collector) {
        this.collector = collector;
    }

    @Override
    public void nextTuple() {
        if (next <= last) {
            collector.emit(new Values(next), next);
            next++;
        }
    }

    @Override
    public void ack(Object number) {
        notes.add("acked " + number);
    }

    @Override
    public void fail(Object number) {
        notes.add("failed " + number);
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declare(new Fields("number"));
    }
}
