package dev.streambook.unit3.bench;

import dev.streambook.unit3.SplitBolt;
import java.util.Map;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichBolt;
import org.apache.storm.tuple.Tuple;

/** Holds the answer of the run on the bench, and does to it what Storm does to a bolt. */
final class HostBolt extends BaseRichBolt {

    private static final long serialVersionUID = 1L;

    private final String bench;
    private transient Map<String, Object> settings;
    private transient TopologyContext context;
    private transient OutputCollector collector;
    private transient BenchRun run;
    private transient SplitBolt bolt;
    private transient WatchedCollector watched;

    HostBolt(String bench) {
        this.bench = bench;
    }

    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context, OutputCollector collector) {
        this.settings = settings;
        this.context = context;
        this.collector = collector;
    }

    @Override
    public void execute(Tuple tuple) {
        try {
            changeRun(SplitBench.of(bench).current());
            RecordStory record = run.begin(tuple.getLongByField(SplitBolt.OFFSET));
            executeWatched(tuple, record);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declareStream(SplitBolt.EVENTS, SplitBolt.EVENT_FIELDS);
        declarer.declareStream(SplitBolt.MALFORMED, SplitBolt.MALFORMED_FIELDS);
    }

    private void changeRun(BenchRun next) {
        if (run != next) {
            run = next;
            bolt = null;
        }
    }

    /** A bolt that throws is gone, with its memory, as its worker would be; what it held stays as it is. */
    private void executeWatched(Tuple tuple, RecordStory record) {
        try {
            if (bolt == null) {
                watched = new WatchedCollector(run, collector);
                bolt = run.newBolt();
                bolt.prepare(settings, context, new OutputCollector(watched));
            }
            bolt.execute(tuple);
            run.end(record, watched.settled());
        } catch (Throwable thrown) {
            bolt = null;
            run.crashed(record, thrown);
        }
    }
}
