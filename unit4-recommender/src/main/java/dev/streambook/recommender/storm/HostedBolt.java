package dev.streambook.recommender.storm;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.TrendingBolt;
import java.util.Map;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.IRichBolt;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.tuple.Tuple;

/** Runs an exercise's bolt: hands it each event once, however often Storm replays it, and counts what it does with it. */
final class HostedBolt extends EventBolt {

    private static final long serialVersionUID = 1L;

    private final IRichBolt bolt;
    private transient HostedCollector observed;

    HostedBolt(TopologySettings settings, String stage, IRichBolt bolt) {
        super(settings, stage);
        this.bolt = bolt;
    }

    @Override
    void open(Map<String, Object> conf, TopologyContext context) {
        observed = new HostedCollector(collector(), TrendingBolt.LATE);
        bolt.prepare(conf, context, new OutputCollector(observed));
    }

    @Override
    Outcome take(ViewingEvent event, Tuple tuple) {
        observed.begin();
        bolt.execute(tuple);
        return observed.outcome();
    }

    @Override
    void onTick(Tuple tick) {
        observed.begin();
        bolt.execute(tick);
    }

    @Override
    void onEnd() {
        bolt.cleanup();
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {
        bolt.declareOutputFields(declarer);
    }
}
