package dev.streambook.unit3.wrong;

import dev.streambook.unit1.Deduplicator;
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
        belief = "One memory of ids is enough for a worker",
        breaks = "own-state",
        test = "two_tasks_in_one_worker_do_not_share",
        saying = "late=1")
public final class AWorkerHasOneMemory extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    private static Map<Integer, Deduplicator> inThisWorker;

    public AWorkerHasOneMemory(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    public void prepare(Map<String, Object> conf, TopologyContext context, OutputCollector collector) {
        super.prepare(conf, context, collector);
        inThisWorker = ids;
    }

    @Override
    Deduplicator memoryOf(int partition) {
        ids = inThisWorker;
        return super.memoryOf(partition);
    }
}
