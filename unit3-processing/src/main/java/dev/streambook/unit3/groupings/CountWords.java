package dev.streambook.unit3.groupings;

import dev.streambook.unit3.WordCountTopology;
import java.util.Map;
import java.util.TreeMap;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.BasicOutputCollector;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseBasicBolt;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

/** Counts the words that come to this task, and emits the counts at the end of the day. */
final class CountWords extends BaseBasicBolt {

    private static final long serialVersionUID = 1L;

    private final String notes;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int task;

    CountWords(String notes) {
        this.notes = notes;
    }

    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context) {
        task = context.getThisTaskIndex();
    }

    @Override
    public void execute(Tuple tuple, BasicOutputCollector collector) {
        if (tuple.getSourceStreamId().equals(WordCountTopology.END)) {
            TaskNotes.of(notes).received(WordCountTopology.COUNT, task, WordCountRun.DAY_IS_OVER);
            counts.forEach((word, count) -> collector.emit(new Values(word, count)));
        } else {
            String word = tuple.getStringByField(WordCountTopology.WORD);
            TaskNotes.of(notes).received(WordCountTopology.COUNT, task, word);
            counts.merge(word, 1, Integer::sum);
        }
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declare(new Fields(WordCountTopology.WORD, "count"));
    }
}
