package dev.streambook.unit3.groupings;

import dev.streambook.unit3.WordCountTopology;
import java.util.Map;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.BasicOutputCollector;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseBasicBolt;
import org.apache.storm.tuple.Tuple;

/** Takes words with their counts. */
final class RankWords extends BaseBasicBolt {

    private static final long serialVersionUID = 1L;

    private final String notes;
    private int task;

    RankWords(String notes) {
        this.notes = notes;
    }

    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context) {
        task = context.getThisTaskIndex();
    }

    @Override
    public void execute(Tuple tuple, BasicOutputCollector collector) {
        String counted = tuple.getStringByField(WordCountTopology.WORD) + " " + tuple.getIntegerByField("count");
        TaskNotes.of(notes).received(WordCountTopology.RANKING, task, counted);
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {}
}
