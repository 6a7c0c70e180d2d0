package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "A bolt has one state, whatever its tasks are",
        breaks = "resumed",
        test = "each_task_has_a_state_of_its_own",
        saying = "tell after a restart")
public final class TheBoltHasOneState extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public TheBoltHasOneState(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    public void prepare(Map<String, Object> conf, TopologyContext context, OutputCollector collector) {
        super.prepare(conf, context, collector);
        task = 0;
    }
}
