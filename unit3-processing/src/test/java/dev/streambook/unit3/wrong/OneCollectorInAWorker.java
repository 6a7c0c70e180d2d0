package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.Map;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.tuple.Values;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "There is one collector in a worker, as there is one spout",
        breaks = "travels-as-bytes",
        test = "two_spouts_in_one_worker_share_nothing",
        saying = "another one in the same worker")
public final class OneCollectorInAWorker extends LogSpout {

    private static final long serialVersionUID = 1L;

    private static SpoutOutputCollector shared;

    public OneCollectorInAWorker(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    public void open(Map<String, Object> conf, TopologyContext context, SpoutOutputCollector collector) {
        super.open(conf, context, collector);
        shared = collector;
    }

    @Override
    protected void emit(long offset, byte[] value) {
        shared.emit(new Values(value, offset), offset);
    }
}
