package dev.streambook.engine.storm;

import java.io.Serializable;
import java.util.Map;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichBolt;
import org.apache.storm.tuple.Tuple;

/** Notes each number and how many this instance has seen, then does with the tuple what the test says. */
final class NoteBolt extends BaseRichBolt implements EndsWithProcess {

    private static final long serialVersionUID = 1;

    /** What becomes of a tuple. */
    @FunctionalInterface
    interface Fate extends Serializable {
        void decide(int number, Tuple tuple, OutputCollector collector);
    }

    private final Notes notes;
    private final Fate fate;
    private transient OutputCollector collector;
    private int seen;

    NoteBolt(Notes notes, Fate fate) {
        this.notes = notes;
        this.fate = fate;
    }

    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context, OutputCollector collector) {
        this.collector = collector;
        notes.add("prepared");
    }

    @Override
    public void execute(Tuple tuple) {
        seen++;
        notes.add("got " + tuple.getInteger(0) + " as number " + seen);
        fate.decide(tuple.getInteger(0), tuple, collector);
    }

    @Override
    public void cleanup() {
        notes.add("cleaned up");
    }

    @Override
    public void letGo() {
        notes.add("let go");
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {}
}
