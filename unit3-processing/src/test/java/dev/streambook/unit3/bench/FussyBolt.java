package dev.streambook.unit3.bench;

import dev.streambook.unit3.LogSpout;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichBolt;
import org.apache.storm.tuple.Tuple;

/** Fails the value {@code once} when it comes for the first time, and the value {@code poison} always. */
public final class FussyBolt extends BaseRichBolt {

    private static final long serialVersionUID = 1L;

    private final String log;
    private transient OutputCollector collector;

    /** @param log the id of a {@link LogOnStorm} */
    public FussyBolt(String log) {
        this.log = log;
    }

    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context, OutputCollector collector) {
        this.collector = collector;
    }

    @Override
    public void execute(Tuple tuple) {
        String value = new String(tuple.getBinaryByField(LogSpout.BYTES), StandardCharsets.UTF_8);
        long times = LogOnStorm.of(log).arrived(value);
        if (value.equals("poison") || value.equals("once") && times == 1) {
            collector.fail(tuple);
        } else {
            collector.ack(tuple);
        }
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {}
}
