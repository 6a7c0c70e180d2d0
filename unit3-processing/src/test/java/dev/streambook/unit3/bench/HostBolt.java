package dev.streambook.unit3.bench;

import java.util.HashMap;
import java.util.Map;
import org.apache.storm.Constants;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.IRichBolt;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichBolt;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.TupleImpl;
import org.apache.storm.tuple.Values;

/** Holds the answer of the run on the bench, and does to it what Storm does to a bolt. */
final class HostBolt extends BaseRichBolt {

    private static final long serialVersionUID = 1L;

    private final String bench;
    private final HashMap<String, Fields> out;
    private transient Map<String, Object> settings;
    private transient TopologyContext context;
    private transient OutputCollector collector;
    private transient BoltRun run;
    private transient IRichBolt bolt;
    private transient Map<Integer, Tuple> held;

    HostBolt(String bench, Shape shape) {
        this.bench = bench;
        this.out = new HashMap<>(shape.out());
    }

    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context, OutputCollector collector) {
        this.settings = settings;
        this.context = context;
        this.collector = collector;
    }

    @Override
    public void execute(Tuple tuple) {
        changeRun(BoltBench.of(bench).current());
        if (!tuple.getSourceStreamId().equals(BenchSpout.ACTS)) {
            int attempt = tuple.getIntegerByField(BenchSpout.ATTEMPT);
            run.begin(attempt, tuple.getMessageId().getAnchors());
            held.put(attempt, tuple);
            executeWatched(tuple, attempt);
        } else if (tuple.getString(0).equals(Order.Act.TICK.name())) {
            executeWatched(tick(), -1);
        } else {
            end("timed out", -1);
        }
        run.end();
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {
        out.forEach(declarer::declareStream);
    }

    private void changeRun(BoltRun next) {
        if (run != next) {
            run = next;
            bolt = null;
            held = new HashMap<>();
        }
    }

    private void executeWatched(Tuple tuple, int attempt) {
        try {
            if (bolt == null) {
                IRichBolt fresh = run.newBolt();
                fresh.prepare(settings, context, new OutputCollector(new WatchedCollector(run, collector)));
                bolt = fresh;
            }
            bolt.execute(tuple);
        } catch (Throwable thrown) {
            run.problem(thrown);
            end("timed out", attempt);
        }
    }

    /** The bolt is gone, with its memory, as its worker would be. What it held fails at once, to spare the time-out. */
    private void end(String why, int crashedAt) {
        bolt = null;
        held.forEach((attempt, tuple) -> {
            if (run.lost(attempt, attempt == crashedAt ? "crashed" : why)) {
                collector.fail(tuple);
            }
        });
        held.clear();
    }

    private Tuple tick() {
        return new TupleImpl(
                context,
                new Values(1),
                Constants.SYSTEM_COMPONENT_ID,
                (int) Constants.SYSTEM_TASK_ID,
                Constants.SYSTEM_TICK_STREAM_ID);
    }
}
