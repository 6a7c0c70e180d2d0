package dev.streambook.unit3.play;

import java.util.HashMap;
import java.util.Map;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.BasicOutputCollector;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseBasicBolt;
import org.apache.storm.tuple.Tuple;

/** Counts the words that come to this task. The same word always comes to the same task, so no count is in two places. */
final class CountBolt extends BaseBasicBolt {

    private static final long serialVersionUID = 1L;

    private final String tally;
    private final Map<String, Integer> counts = new HashMap<>();
    private int task;

    CountBolt(String tally) {
        this.tally = tally;
    }

    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context) {
        task = context.getThisTaskIndex();
    }

    @Override
    public void execute(Tuple tuple, BasicOutputCollector collector) {
        String word = tuple.getStringByField("word");
        Tally.of(tally).counted(task, word, counts.merge(word, 1, Integer::sum));
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {}
}
