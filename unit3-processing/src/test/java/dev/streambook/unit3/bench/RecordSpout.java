package dev.streambook.unit3.bench;

import dev.streambook.unit3.SplitBolt;
import java.util.Map;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.base.BaseRichSpout;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Values;

/** Sends the records of the run on the bench, and those that failed again. */
final class RecordSpout extends BaseRichSpout {

    private static final long serialVersionUID = 1L;

    private final String bench;
    private transient SpoutOutputCollector collector;

    /** By which a record is known again when Storm says what became of it. */
    private record MessageId(BenchRun run, RecordStory record) {}

    RecordSpout(String bench) {
        this.bench = bench;
    }

    @Override
    public void open(Map<String, Object> settings, TopologyContext context, SpoutOutputCollector collector) {
        this.collector = collector;
    }

    @Override
    public void nextTuple() {
        BenchRun run = SplitBench.of(bench).current();
        RecordStory record = run.nextToSend();
        if (record != null) {
            collector.emit(
                    new Values(record.value(), RecordStory.PARTITION, record.offset()), new MessageId(run, record));
            run.note(record, "sent");
        }
    }

    @Override
    public void ack(Object id) {
        note(id, "acked");
    }

    @Override
    public void fail(Object id) {
        note(id, "failed");
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declare(new Fields(SplitBolt.BYTES, SplitBolt.PARTITION, SplitBolt.OFFSET));
    }

    private static void note(Object id, String what) {
        MessageId message = (MessageId) id;
        message.run().note(message.record(), what);
    }
}
