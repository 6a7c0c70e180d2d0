package dev.streambook.unit3.play;

import java.util.List;
import java.util.Map;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichSpout;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Values;

/** Emits each line once; its number is the message id, by which Storm says when all that came of it is done. */
final class LineSpout extends BaseRichSpout {

    private static final long serialVersionUID = 1L;

    private final String tally;
    private final List<String> lines;
    private transient SpoutOutputCollector collector;
    private int next;

    LineSpout(String tally, List<String> lines) {
        this.tally = tally;
        this.lines = List.copyOf(lines);
    }

    @Override
    public void open(Map<String, Object> settings, TopologyContext context, SpoutOutputCollector collector) {
        this.collector = collector;
    }

    @Override
    public void nextTuple() {
        if (next < lines.size()) {
            collector.emit(new Values(lines.get(next)), next);
            next++;
        }
    }

    @Override
    public void ack(Object line) {
        Tally.of(tally).lineAcked();
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declare(new Fields("line"));
    }
}
