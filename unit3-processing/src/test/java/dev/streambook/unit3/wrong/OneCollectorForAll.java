package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;

/** It is that of the task that was prepared last, and Storm takes what it says for the words of that task. */
@WrongAnswer(
        to = SplitBolt.class,
        belief = "There is one collector in a worker",
        breaks = "travels-as-bytes",
        test = "two_tasks_in_one_worker_do_not_share",
        saying = "[\"emitted on events\", \"acked\"]")
public final class OneCollectorForAll extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    private static OutputCollector shared;

    public OneCollectorForAll(LineReader reader) {
        super(reader);
    }

    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context, OutputCollector collector) {
        shared = collector;
    }

    @Override
    OutputCollector collector() {
        return shared;
    }
}
