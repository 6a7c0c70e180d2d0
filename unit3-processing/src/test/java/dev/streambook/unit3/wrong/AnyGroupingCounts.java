package dev.streambook.unit3.wrong;

import dev.streambook.unit3.WordCountParts;
import dev.streambook.unit3.WordCountTopology;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.TopologyBuilder;

@WrongAnswer(
        to = WordCountTopology.class,
        belief = "Any grouping counts",
        breaks = "one-word-one-task",
        test = "a_word_is_counted_by_one_task",
        saying = "\"train\"=[0")
public final class AnyGroupingCounts implements WordCountTopology {

    @Override
    public StormTopology build(WordCountParts parts) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout(LINES, parts.lines());
        builder.setBolt(SPLIT, parts.split(), parts.tasks()).shuffleGrouping(LINES);
        builder.setBolt(COUNT, parts.count(), parts.tasks())
                .shuffleGrouping(SPLIT)
                .allGrouping(LINES, END);
        builder.setBolt(RANKING, parts.ranking()).globalGrouping(COUNT);
        return builder.createTopology();
    }
}
