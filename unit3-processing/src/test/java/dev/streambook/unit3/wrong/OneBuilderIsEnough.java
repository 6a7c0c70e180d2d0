package dev.streambook.unit3.wrong;

import dev.streambook.unit3.WordCountParts;
import dev.streambook.unit3.WordCountTopology;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.tuple.Fields;

@WrongAnswer(
        to = WordCountTopology.class,
        belief = "A builder can be a field",
        breaks = "built-anew",
        test = "each_call_of_build_gives_a_topology_of_its_own",
        saying = "already been declared")
public final class OneBuilderIsEnough implements WordCountTopology {

    private final TopologyBuilder builder = new TopologyBuilder();

    @Override
    public StormTopology build(WordCountParts parts) {
        builder.setSpout(LINES, parts.lines());
        builder.setBolt(SPLIT, parts.split(), parts.tasks()).shuffleGrouping(LINES);
        builder.setBolt(COUNT, parts.count(), parts.tasks())
                .fieldsGrouping(SPLIT, new Fields(WORD))
                .allGrouping(LINES, END);
        builder.setBolt(RANKING, parts.ranking()).globalGrouping(COUNT);
        return builder.createTopology();
    }
}
