package dev.streambook.unit3.wrong;

import dev.streambook.unit3.WordCountParts;
import dev.streambook.unit3.WordCountTopology;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.tuple.Fields;

@WrongAnswer(
        to = WordCountTopology.class,
        belief = "Storm chooses how many tasks a bolt needs",
        breaks = "tasks",
        test = "split_and_count_have_the_tasks_that_are_asked_for",
        saying = "3 were asked for")
public final class StormChoosesTheTasks implements WordCountTopology {

    @Override
    public StormTopology build(WordCountParts parts) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout(LINES, parts.lines());
        builder.setBolt(SPLIT, parts.split()).shuffleGrouping(LINES);
        builder.setBolt(COUNT, parts.count())
                .fieldsGrouping(SPLIT, new Fields(WORD))
                .allGrouping(LINES, END);
        builder.setBolt(RANKING, parts.ranking()).globalGrouping(COUNT);
        return builder.createTopology();
    }
}
