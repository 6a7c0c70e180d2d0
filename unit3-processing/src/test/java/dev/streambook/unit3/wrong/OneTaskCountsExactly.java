package dev.streambook.unit3.wrong;

import dev.streambook.unit3.WordCountParts;
import dev.streambook.unit3.WordCountTopology;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.TopologyBuilder;

@WrongAnswer(
        to = WordCountTopology.class,
        belief = "Only one task can count exactly",
        breaks = "words-shared",
        test = "each_count_task_counts_some_words",
        saying = "{}")
public final class OneTaskCountsExactly implements WordCountTopology {

    @Override
    public StormTopology build(WordCountParts parts) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout(LINES, parts.lines());
        builder.setBolt(SPLIT, parts.split(), parts.tasks()).shuffleGrouping(LINES);
        builder.setBolt(COUNT, parts.count(), parts.tasks())
                .globalGrouping(SPLIT)
                .allGrouping(LINES, END);
        builder.setBolt(RANKING, parts.ranking()).globalGrouping(COUNT);
        return builder.createTopology();
    }
}
