package dev.streambook.unit3.bench;

import java.util.Map;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichBolt;
import org.apache.storm.tuple.Tuple;

/** The end of the line: acks what comes, or fails it where the run says so. */
final class SinkBolt extends BaseRichBolt {

    private static final long serialVersionUID = 1L;

    private final String bench;
    private transient OutputCollector collector;

    SinkBolt(String bench) {
        this.bench = bench;
    }

    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context, OutputCollector collector) {
        this.collector = collector;
    }

    @Override
    public void execute(Tuple tuple) {
        BoltRun run = BoltBench.of(bench).current();
        if (run.arrived(tuple)) {
            collector.fail(tuple);
        } else {
            collector.ack(tuple);
        }
        run.emitted(-1);
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {}
}
