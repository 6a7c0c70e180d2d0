package dev.streambook.unit3.exercise;

import dev.streambook.unit3.WordCountParts;
import dev.streambook.workbook.TodoException;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.TopologyBuilder;

/**
 * Exercise 3.1 Groupings: docs/unit3/3.1-groupings.md. Run WordCountTopologyTest, or WordCountTopologyPlay beside this class
 * to see which task gets which tuple.
 */
public final class WordCountTopology implements dev.streambook.unit3.WordCountTopology {

    /** Wires the four components. */
    @Override
    public StormTopology build(WordCountParts parts) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout(LINES, parts.lines());
        // TODO 3.1  Add the bolts SPLIT, COUNT (parts.tasks() tasks each) and RANKING with builder.setBolt(id, bolt, tasks).
        //           Each one reads the stream of the component before it; COUNT reads the stream END of LINES, too.
        //           Which grouping does each of these four streams need?
        throw new TodoException("3.1 WordCountTopology.build");
    }
}
