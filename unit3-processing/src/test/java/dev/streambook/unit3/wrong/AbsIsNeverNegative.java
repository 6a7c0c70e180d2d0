package dev.streambook.unit3.wrong;

import dev.streambook.unit3.WordCountParts;
import dev.streambook.unit3.WordCountTopology;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.storm.generated.GlobalStreamId;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.grouping.CustomStreamGrouping;
import org.apache.storm.task.WorkerTopologyContext;
import org.apache.storm.topology.TopologyBuilder;

/** The least int has no absolute value: Math.abs leaves it negative, and so is its remainder. There is no such task. */
@WrongAnswer(
        to = WordCountTopology.class,
        belief = "Math.abs makes every hash positive",
        breaks = "one-word-one-task",
        test = "a_word_is_counted_by_one_task",
        saying = "IndexOutOfBounds")
public final class AbsIsNeverNegative implements WordCountTopology {

    @Override
    public StormTopology build(WordCountParts parts) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout(LINES, parts.lines());
        builder.setBolt(SPLIT, parts.split(), parts.tasks()).shuffleGrouping(LINES);
        builder.setBolt(COUNT, parts.count(), parts.tasks())
                .customGrouping(SPLIT, new ByHash())
                .allGrouping(LINES, END);
        builder.setBolt(RANKING, parts.ranking()).globalGrouping(COUNT);
        return builder.createTopology();
    }

    private static final class ByHash implements CustomStreamGrouping {

        private static final long serialVersionUID = 1L;

        private List<Integer> tasks;

        @Override
        public void prepare(WorkerTopologyContext context, GlobalStreamId stream, List<Integer> tasks) {
            this.tasks = tasks;
        }

        @Override
        public List<Integer> chooseTasks(int sender, List<Object> values) {
            return List.of(tasks.get(Math.abs(values.get(0).hashCode()) % tasks.size()));
        }
    }
}
