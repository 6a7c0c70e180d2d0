package dev.streambook.unit3.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichSpout;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Values;

/** Sends the tuples of the run on the bench, and those that failed again. */
final class BenchSpout extends BaseRichSpout {

    private static final long serialVersionUID = 1L;

    /** The stream of what is done to the bolt. */
    static final String ACTS = "acts";

    /** The last field of each tuple: the number of the attempt. */
    static final String ATTEMPT = "bench-attempt";

    private final String bench;
    private final ArrayList<String> fields;
    private transient SpoutOutputCollector collector;

    /** By which an attempt is known again when Storm says what became of it. */
    private record MessageId(BoltRun run, Attempt attempt) {}

    BenchSpout(String bench, Shape shape) {
        this.bench = bench;
        this.fields = new ArrayList<>(shape.in().toList());
        fields.add(ATTEMPT);
    }

    @Override
    public void open(Map<String, Object> settings, TopologyContext context, SpoutOutputCollector collector) {
        this.collector = collector;
    }

    @Override
    public void nextTuple() {
        BoltRun run = BoltBench.of(bench).current();
        Order order = run.nextToSend();
        if (order instanceof Order.Send send) {
            List<Object> values = new ArrayList<>(send.attempt().story().values());
            values.add(send.attempt().number());
            collector.emit(values, new MessageId(run, send.attempt()));
        } else if (order instanceof Order.Act act) {
            collector.emit(ACTS, new Values(act.name()));
        }
    }

    @Override
    public void ack(Object id) {
        heard(id, "acked");
    }

    @Override
    public void fail(Object id) {
        heard(id, "failed");
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declare(new Fields(fields));
        declarer.declareStream(ACTS, new Fields("act"));
    }

    private static void heard(Object id, String what) {
        MessageId message = (MessageId) id;
        message.run().heard(message.attempt(), what);
    }
}
