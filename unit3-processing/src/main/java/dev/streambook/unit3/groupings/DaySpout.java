package dev.streambook.unit3.groupings;

import dev.streambook.unit3.WordCountTopology;
import java.util.List;
import java.util.Map;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichSpout;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Values;

/**
 * Emits the lines of a day, and says that the day is over when all of them are acked: the two travel on streams of their
 * own, so the end would otherwise overtake the lines.
 */
final class DaySpout extends BaseRichSpout {

    private static final long serialVersionUID = 1L;

    private final String notes;
    private final List<String> lines;
    private transient SpoutOutputCollector collector;
    private int next;
    private int acked;
    private boolean ended;

    DaySpout(String notes, List<String> lines) {
        this.notes = notes;
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
        } else if (acked == lines.size() && !ended) {
            ended = true;
            collector.emit(WordCountTopology.END, new Values("day"), WordCountTopology.END);
        }
    }

    @Override
    public void ack(Object id) {
        if (id.equals(WordCountTopology.END)) {
            TaskNotes.of(notes).over();
        } else {
            acked++;
        }
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declare(new Fields(WordCountTopology.LINE));
        declarer.declareStream(WordCountTopology.END, new Fields("period"));
    }
}
