package dev.streambook.unit3.wrong;

import dev.streambook.unit3.WordCountParts;
import dev.streambook.unit3.WordCountTopology;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.tuple.Fields;

@WrongAnswer(
        to = WordCountTopology.class,
        belief = "A ranking by word is as good as one of all words",
        breaks = "one-ranking",
        test = "one_ranking_task_gets_all_counts",
        saying = "what each ranking task got")
public final class EachRankingItsWords implements WordCountTopology {

    @Override
    public StormTopology build(WordCountParts parts) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout(LINES, parts.lines());
        builder.setBolt(SPLIT, parts.split(), parts.tasks()).shuffleGrouping(LINES);
        builder.setBolt(COUNT, parts.count(), parts.tasks())
                .fieldsGrouping(SPLIT, new Fields(WORD))
                .allGrouping(LINES, END);
        builder.setBolt(RANKING, parts.ranking(), parts.tasks()).fieldsGrouping(COUNT, new Fields(WORD));
        return builder.createTopology();
    }
}
