package dev.streambook.unit3.wrong;

import dev.streambook.unit3.WordCountParts;
import dev.streambook.unit3.WordCountTopology;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.tuple.Fields;

@WrongAnswer(
        to = WordCountTopology.class,
        belief = "Fields grouping is the safe choice everywhere",
        breaks = "lines-shared",
        test = "no_split_task_gets_nearly_all_lines",
        saying = "the most that one of the split tasks got")
public final class LinesByTheirText implements WordCountTopology {

    @Override
    public StormTopology build(WordCountParts parts) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout(LINES, parts.lines());
        builder.setBolt(SPLIT, parts.split(), parts.tasks()).fieldsGrouping(LINES, new Fields(LINE));
        builder.setBolt(COUNT, parts.count(), parts.tasks())
                .fieldsGrouping(SPLIT, new Fields(WORD))
                .allGrouping(LINES, END);
        builder.setBolt(RANKING, parts.ranking()).globalGrouping(COUNT);
        return builder.createTopology();
    }
}
