package dev.streambook.unit3.solution;

import dev.streambook.unit3.WordCountParts;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.tuple.Fields;

/** Each stream with the grouping that its receiver needs. */
public class WordCountTopology implements dev.streambook.unit3.WordCountTopology {

    // tag::build[]
    @Override
    public StormTopology build(WordCountParts parts) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout(LINES, parts.lines());
        builder.setBolt(SPLIT, parts.split(), parts.tasks()).shuffleGrouping(LINES);
        builder.setBolt(COUNT, parts.count(), parts.tasks())
                .fieldsGrouping(SPLIT, new Fields(WORD))
                .allGrouping(LINES, END);
        builder.setBolt(RANKING, parts.ranking()).globalGrouping(COUNT);
        return builder.createTopology();
    }
    // end::build[]
}
