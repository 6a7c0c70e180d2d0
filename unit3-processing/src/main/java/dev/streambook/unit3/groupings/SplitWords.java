package dev.streambook.unit3.groupings;

import dev.streambook.unit3.WordCountTopology;
import java.util.Map;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.BasicOutputCollector;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseBasicBolt;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

/** Splits lines into words. */
final class SplitWords extends BaseBasicBolt {

    private static final long serialVersionUID = 1L;

    private final String notes;
    private int task;

    SplitWords(String notes) {
        this.notes = notes;
    }

    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context) {
        task = context.getThisTaskIndex();
    }

    @Override
    public void execute(Tuple tuple, BasicOutputCollector collector) {
        String line = tuple.getStringByField(WordCountTopology.LINE);
        TaskNotes.of(notes).received(WordCountTopology.SPLIT, task, line);
        for (String word : line.split(" ")) {
            collector.emit(new Values(word));
        }
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declare(new Fields(WordCountTopology.WORD));
    }
}
