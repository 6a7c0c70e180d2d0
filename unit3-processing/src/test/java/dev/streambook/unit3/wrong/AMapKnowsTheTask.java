package dev.streambook.unit3.wrong;

import dev.streambook.unit3.WordCountParts;
import dev.streambook.unit3.WordCountTopology;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.storm.generated.GlobalStreamId;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.grouping.CustomStreamGrouping;
import org.apache.storm.task.WorkerTopologyContext;
import org.apache.storm.topology.TopologyBuilder;

/** Notes in a static map which task has which word: right as long as there is one worker. */
@WrongAnswer(
        to = dev.streambook.unit3.WordCountTopology.class,
        belief = "All tasks can look into the same map",
        breaks = "one-word-one-task",
        test = "two_workers_choose_the_same_task_for_a_word",
        saying = "a worker is a process")
public final class AMapKnowsTheTask implements WordCountTopology {

    @Override
    public StormTopology build(WordCountParts parts) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout(LINES, parts.lines());
        builder.setBolt(SPLIT, parts.split(), parts.tasks()).shuffleGrouping(LINES);
        builder.setBolt(COUNT, parts.count(), parts.tasks())
                .customGrouping(SPLIT, new ByTurns())
                .allGrouping(LINES, END);
        builder.setBolt(RANKING, parts.ranking()).globalGrouping(COUNT);
        return builder.createTopology();
    }

    /** Gives a new word to the task whose turn it is. */
    private static final class ByTurns implements CustomStreamGrouping {

        private static final long serialVersionUID = 1L;

        private static final Map<Object, Integer> TURN_OF_WORD = new ConcurrentHashMap<>();

        private List<Integer> tasks = List.of();

        @Override
        public void prepare(WorkerTopologyContext context, GlobalStreamId stream, List<Integer> targetTasks) {
            tasks = targetTasks;
        }

        @Override
        public List<Integer> chooseTasks(int taskId, List<Object> values) {
            int turn;
            synchronized (TURN_OF_WORD) {
                turn = TURN_OF_WORD.computeIfAbsent(values.get(0), word -> TURN_OF_WORD.size());
            }
            return List.of(tasks.get(turn % tasks.size()));
        }
    }
}
